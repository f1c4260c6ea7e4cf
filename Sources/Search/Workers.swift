import Dispatch
import Synchronization

/// Work on numbered things, on several cores at once.
struct Workers {
  /// How many things are worked on at once.
  let jobs: Int

  /// The results in the order of the numbers. After an error no further number is begun.
  func map<Result: Sendable, Failure: Error>(
    _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    guard jobs > 1, count > 1 else {
      var results: [Result] = []
      for number in 0..<count { results.append(try work(number)) }
      return results
    }
    let next = Atomic<Int>(0)
    let outcome = Mutex((results: [Result?](repeating: nil, count: count), failure: Failure?.none))
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count, outcome.withLock({ $0.failure == nil }) else { return }
        do throws(Failure) {
          let result = try work(number)
          outcome.withLock { $0.results[number] = result }
        } catch {
          outcome.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (results, failure) = outcome.withLock { $0 }
    if let failure { throw failure }
    return results.compactMap(\.self)
  }
}
