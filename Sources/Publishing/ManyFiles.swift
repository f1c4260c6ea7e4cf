internal import Dispatch
internal import Synchronization

/// Work on many files, shared among the cores in batches.
enum ManyFiles {
  private static let batch = 256

  /// Does a piece of work for every number from 0 up to `count`, in no order; stops at an error.
  static func each(
    _ count: Int, _ work: @Sendable (Int) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let failure = Mutex<PublishingError?>(nil)
    DispatchQueue.concurrentPerform(iterations: (count + batch - 1) / batch) { number in
      if failure.withLock({ $0 != nil }) { return }
      do throws(PublishingError) {
        let start = number * batch
        for index in start..<min(start + batch, count) { try work(index) }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// What a piece of work makes of every element, in the same order.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @Sendable (Element) throws(PublishingError) -> Result
  ) throws(PublishingError) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    try each(elements.count) { index throws(PublishingError) in
      let result = try work(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }
}
