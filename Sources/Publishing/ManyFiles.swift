internal import Dispatch
internal import Synchronization

/// Work on many files, shared among the cores in batches.
enum ManyFiles {
  private static let batch = 256

  /// Does a piece of work for every number from 0 up to `count`, in no order; stops at an error.
  static func each(
    _ count: Int, _ work: @Sendable (Int) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    try batches(count) { _, numbers throws(PublishingError) in
      for number in numbers { try work(number) }
    }
  }

  /// What a piece of work makes of every number from 0 up to `count`, in their order.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) throws(PublishingError) -> Result
  ) throws(PublishingError) -> [Result] {
    let results = Mutex([[Result]](repeating: [], count: (count + batch - 1) / batch))
    try batches(count) { batch, numbers throws(PublishingError) in
      var some: [Result] = []
      some.reserveCapacity(numbers.count)
      for number in numbers { some.append(try work(number)) }
      results.withLock { $0[batch] = some }
    }
    return Array(results.withLock { $0 }.joined())
  }

  private static func batches(
    _ count: Int, _ work: @Sendable (_ batch: Int, Range<Int>) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let failure = Mutex<PublishingError?>(nil)
    DispatchQueue.concurrentPerform(iterations: (count + batch - 1) / batch) { number in
      if failure.withLock({ $0 != nil }) { return }
      do throws(PublishingError) {
        let start = number * batch
        try work(number, start..<min(start + batch, count))
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
