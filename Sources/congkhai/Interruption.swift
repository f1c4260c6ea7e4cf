import Glibc
import Synchronization

/// Ctrl-C and the polite request to end: the work stops at its next step, so that nothing half done
/// is left. A second Ctrl-C ends at once; what was published stays whole even then.
enum Interruption {
  /// How often it was asked for. A signal handler can reach nothing but a constant like this one.
  private static let requests = Atomic<Int>(0)

  /// Begins to listen.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.requests.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
      }
    }
    // A closed pipe is an error of `write`, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether it was asked for.
  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// The result of a piece of work, which is cancelled when an interruption is asked for.
  static func watching<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    listen()
    let task = Task { try await work() }
    let watch = Task {
      while !isRequested { try await Task.sleep(for: .milliseconds(50)) }
      task.cancel()
    }
    defer { watch.cancel() }
    return try await task.value
  }
}
