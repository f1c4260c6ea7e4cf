internal import Dispatch
internal import Synchronization

/// Work on numbered things, on several cores at once.
///
/// The cores take one batch of numbers after the other, so that none waits long for the last one. Small
/// things come in large batches: what is done for each batch costs as much as a few system calls.
package struct Workers: Sendable {
  /// On how many cores work is done at once, at most; nil for all that the machine has.
  private let jobs: Int?

  /// Workers on so many cores.
  package init(jobs: Int? = nil) { self.jobs = jobs.map { max(1, $0) } }

  /// What becomes of each number below `count`, in their order. After an error no further batch is
  /// begun.
  package func map<Result: Sendable, Failure: Error>(
    _ count: Int, batch: Int = 1, _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let parts = try batches(count, of: batch) { numbers throws(Failure) in
      var results: [Result] = []
      results.reserveCapacity(numbers.count)
      for number in numbers { results.append(try work(number)) }
      return results
    }
    return parts.flatMap(\.self)
  }

  /// Does work for each number below `count`, in no order. After an error no further batch is begun.
  package func each<Failure: Error>(
    _ count: Int, batch: Int = 1, _ work: @Sendable (Int) throws(Failure) -> Void
  ) throws(Failure) {
    _ = try batches(count, of: batch) { numbers throws(Failure) in
      for number in numbers { try work(number) }
    }
  }

  /// What becomes of each batch of the numbers below `count`, in their order. After an error no further
  /// batch is begun.
  package func batches<Result: Sendable, Failure: Error>(
    _ count: Int, of size: Int, _ work: @Sendable (Range<Int>) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    let cores = min(jobs ?? .max, ranges.count)
    guard cores > 1 else {
      var results: [Result] = []
      for range in ranges { results.append(try work(range)) }
      return results
    }
    let next = Atomic<Int>(0)
    let outcome = Mutex(
      (results: [Result?](repeating: nil, count: ranges.count), failure: Failure?.none))
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < ranges.count, outcome.withLock({ $0.failure == nil }) else { return }
        do throws(Failure) {
          let result = try work(ranges[place])
          outcome.withLock { $0.results[place] = result }
        } catch {
          outcome.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (results, failure) = outcome.withLock { $0 }
    if let failure { throw failure }
    return results.compactMap(\.self)
  }

  /// Begins a thing on another core; nil, and nothing is done, where there is only one. Whoever begins it
  /// waits for its `end()` before what it uses may be somebody else's.
  package func begin(
    _ priority: Beside.Priority, _ work: @escaping @Sendable () -> Void
  ) -> Beside? {
    jobs == 1 ? nil : Beside(priority, work)
  }

  /// Does two things, at once where there are two cores, and gives what became of both. Where both fail
  /// the error of the first is thrown. Each of them may have work of its own on several cores.
  package func both<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First,
    _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    if jobs == 1 { return (try first(), try second()) }
    return try Beside.run(first, second)
  }
}
