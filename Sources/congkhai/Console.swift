import Glibc
import Synchronization

/// The terminal: results go to standard output, everything else to standard error.
enum Console {
  /// Whether somebody watches standard error.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The number of the error by which a result was lost; 0 for none.
  private static let failure = Atomic<Int32>(0)

  /// Why a result could not be written whole, in the words of the system; nil when all of them were.
  static var lost: String? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 ? nil : String(cString: strerror(code))
  }

  /// Writes a result, with a line break at its end.
  static func print(_ text: String) {
    let code = write(text.hasSuffix("\n") ? text : text + "\n", STDOUT_FILENO)
    // A reader that went away, or was never there, is no fault of the machine.
    if code != 0, code != EPIPE, code != EBADF { failure.store(code, ordering: .relaxed) }
  }

  /// Writes a message, with a line break at its end.
  static func error(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", STDERR_FILENO)
  }

  /// Writes over the last line of the terminal; an empty text clears it.
  static func status(_ text: String) { write("\r\u{1B}[K" + text, STDERR_FILENO) }

  /// Ends the program.
  static func end(with code: ExitCode) -> Never { exit(code.rawValue) }

  /// Writes all of a text.
  /// - Returns: the number of the error, or 0.
  @discardableResult
  private static func write(_ text: String, _ file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return 0
    }
  }
}
