import CommandLineOptions
import Synchronization

/// One line that tells how far a long piece of work is; nothing where nobody watches, and nothing
/// of work that is over at once.
final class Progress: Sendable {
  private let isShown: Bool
  private let start = Clock.seconds
  private let last = Mutex(0.0)

  init(_ options: Options) {
    isShown = Console.isTerminal && !options.isQuiet && options.format == .text
  }

  /// Shows a step, at most ten times a second.
  func show(_ text: String) {
    guard isShown else { return }
    let now = Clock.seconds
    guard now - start > 0.5 else { return }
    let isDue = last.withLock { last in
      guard now - last > 0.1 else { return false }
      last = now
      return true
    }
    if isDue { Console.status(text + " …") }
  }

  /// Takes the line away.
  func clear() {
    if isShown, Clock.seconds - start > 0.5 { Console.status("") }
  }
}
