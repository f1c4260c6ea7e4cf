import CommandLineOptions
import Glibc
import Site

/// Notices when something changes that a site is made from: a file, or the day.
///
/// It looks again and again rather than being told by the system, which does not tell of folders on
/// other machines.
struct SourceWatch {
  private let options: Options
  private var seen: String?

  /// Watches from now on.
  init(_ options: Options) {
    self.options = options
    seen = stamp
  }

  /// Waits until something has changed since the last time, and for a moment nothing more, as programs
  /// save files in several steps.
  /// - Returns: false when an interruption was asked for instead.
  mutating func change() async -> Bool {
    var pending = false
    while true {
      let began = Clock.seconds
      let now = stamp
      if pending, now == seen { return true }
      pending = pending || now != seen
      seen = now
      // A large site on a slow disk is not looked at all the time.
      let cost = Clock.seconds - began
      guard await Self.pause(max(pending ? 0.1 : 0.3, cost * 10)) else { return false }
    }
  }

  /// What the site is made from; nil where that cannot be looked at.
  private var stamp: String? { SourceStamp(of: options.source, how: "")?.text }

  /// Lets so many seconds pass; false as soon as an interruption is asked for.
  private static func pause(_ seconds: Double) async -> Bool {
    let end = Clock.seconds + seconds
    while !Interruption.isRequested {
      let rest = end - Clock.seconds
      if rest <= 0 { return true }
      try? await Task.sleep(for: .seconds(min(rest, 0.1)))
    }
    return false
  }
}
