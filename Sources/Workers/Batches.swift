/// Work on many items, a batch at a time on as many cores as one allows. One task an item would
/// cost more than most items do.
///
/// For the long work of a build: it ends when its task is cancelled, what its task knows
/// (`@TaskLocal`) is known in it, and within it `Workers` have all cores. For short work, without
/// `await`, there are `Workers`.
package struct Batches: Sendable {
  /// How many batches are worked on at once.
  package let jobs: Int
  /// How many items a batch holds at most.
  package let size: Int

  /// Batches for a number of cores.
  package init(jobs: Int, size: Int = 256) {
    self.jobs = max(1, jobs)
    self.size = max(1, size)
  }

  /// The results of all batches, in the order of the items. The first error ends the work.
  package func map<Result: Sendable>(
    count: Int, _ work: @escaping @Sendable (Range<Int>) throws -> Result
  ) async throws -> [Result] {
    // At least four batches a core, so that none waits long for the last one.
    let size = max(1, min(self.size, count / (jobs * 4) + 1))
    let starts = Array(stride(from: 0, to: count, by: size))
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: starts.count)
      var next = 0
      func add() {
        guard next < starts.count else { return }
        let place = next
        next += 1
        let range = starts[place]..<min(starts[place] + size, count)
        group.addTask {
          try Task.checkCancellation()
          return (place, try work(range))
        }
      }
      for _ in 0..<jobs { add() }
      while let (place, result) = try await group.next() {
        results[place] = result
        add()
      }
      return results.compactMap(\.self)
    }
  }
}
