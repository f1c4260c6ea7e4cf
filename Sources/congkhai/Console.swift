import Glibc

/// The terminal: results go to standard output, everything else to standard error.
enum Console {
  /// Whether somebody watches standard error.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a result, with a line break at its end.
  static func print(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", STDOUT_FILENO)
  }

  /// Writes a message, with a line break at its end.
  static func error(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", STDERR_FILENO)
  }

  /// Writes over the last line of the terminal; an empty text clears it.
  static func status(_ text: String) { write("\r\u{1B}[K" + text, STDERR_FILENO) }

  /// Ends the program.
  static func end(with code: ExitCode) -> Never { exit(code.rawValue) }

  private static func write(_ text: String, _ file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        // A reader that went away is no fault of ours.
        if count <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
