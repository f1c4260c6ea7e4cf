import Glibc

/// Reads whole lines from a file or the standard input, about a megabyte at a time.
struct LineReader {
  private let descriptor: Int32
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private static let blockBytes = 1 << 20

  /// The lines of a file, of the standard input without a path; nil when it cannot be opened.
  init?(path: String?) {
    descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    if descriptor < 0 { return nil }
  }

  /// The next lines, each with its line end; nil after the last.
  mutating func next() -> [UInt8]? {
    while !isAtEnd {
      let filled = rest.count
      var got = 0
      rest.append(contentsOf: repeatElement(0, count: Self.blockBytes))
      rest.withUnsafeMutableBytes { bytes in
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        got = max(0, read(descriptor, room.baseAddress, room.count))
      }
      rest.removeLast(Self.blockBytes - got)
      isAtEnd = got == 0
      if let end = rest.lastIndex(of: 0x0A), rest.count >= Self.blockBytes / 2 || isAtEnd {
        let lines = Array(rest[...end])
        rest.removeSubrange(...end)
        return lines
      }
    }
    defer { rest = [] }
    return rest.isEmpty ? nil : rest
  }
}
