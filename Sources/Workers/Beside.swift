internal import Dispatch
internal import Synchronization

/// A thing that is done on another core while this one does something else.
///
/// Not a batch among batches: the system does work within such work on one core only.
package final class Beside: Sendable {
  private let work: Mutex<(@Sendable () -> Void)?>
  private let done = DispatchGroup()

  /// How much of a core it gets while others want it too.
  package enum Priority: Sendable {
    /// As much as the others.
    case usual
    /// Less: somebody may come to wait for it.
    case low
    /// Hardly any: nobody will wait for it.
    case lowest

    fileprivate var quality: DispatchQoS.QoSClass {
      switch self {
      case .usual: .default
      case .low: .utility
      case .lowest: .background
      }
    }
  }

  init(_ priority: Priority = .usual, _ work: @escaping @Sendable () -> Void) {
    self.work = Mutex(work)
    done.enter()
    DispatchQueue.global(qos: priority.quality).async { self.begin() }
  }

  /// Waits until it is done; if none has begun it by now, it is done here.
  func finish() {
    begin()
    done.wait()
  }

  /// Waits until it is done if it has been begun, else it is left undone. To be called any number of
  /// times.
  package func end() {
    if work.withLock({ $0.take() }) != nil { done.leave() }
    done.wait()
  }

  /// Does it, unless somebody has begun it.
  private func begin() {
    do {
      guard let work = work.withLock({ $0.take() }) else { return }
      work()
      // It is let go before whoever waits for it goes on.
    }
    done.leave()
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
      beside.finish()
      return one
    }
    guard let other = outcome.withLock({ $0 }) else { preconditionFailure("it was waited for") }
    return (try one.get(), try other.get())
  }
}
