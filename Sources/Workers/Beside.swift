internal import Dispatch
internal import Synchronization

/// A thing that is done on another core while this one does something else; if none has begun it by
/// then, it is done here.
///
/// Not a batch among batches: the system does work within such work on one core only.
final class Beside: Sendable {
  private let work: Mutex<(@Sendable () -> Void)?>
  private let done = DispatchSemaphore(value: 0)

  private init(_ work: @escaping @Sendable () -> Void) {
    self.work = Mutex(work)
    DispatchQueue.global().async { self.begin() }
  }

  /// Does it, unless somebody has begun it.
  private func begin() {
    do {
      guard let work = work.withLock({ $0.take() }) else { return }
      work()
      // It is let go before whoever waits for it goes on.
    }
    done.signal()
  }

  /// Does two things, and gives what became of both.
  static func run<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First,
    _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let outcome = Mutex<Result<Second, Failure>?>(nil)
    let one = withoutActuallyEscaping(second) { second in
      let beside = Beside {
        let result = Result { () throws(Failure) in try second() }
        outcome.withLock { $0 = result }
      }
      let one = Result { () throws(Failure) in try first() }
      beside.begin()
      beside.done.wait()
      return one
    }
    guard let other = outcome.withLock({ $0 }) else { preconditionFailure("it was waited for") }
    return (try one.get(), try other.get())
  }
}
