import Publishing

/// How a call ended, as the shell sees it.
enum ExitCode: Int32 {
  /// Everything was done.
  case done = 0
  /// The content has errors; nothing was published.
  case content = 1
  /// The call itself was wrong.
  case usage = 2
  /// The machine failed: disk, permission.
  case machine = 3
  /// Somebody pressed Ctrl-C: 128 and the number of SIGINT.
  case interrupted = 130
}

extension PublishingError {
  /// A mistake of whoever called is no failure of the machine, which might pass.
  var exitCode: ExitCode {
    switch reason {
    case .noList, .otherSite: .usage
    default: .machine
    }
  }
}
