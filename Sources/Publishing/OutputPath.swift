/// The rules for a path inside the output folder.
enum OutputPath {
  /// Where the publisher keeps its own notes.
  static let notes = ".congkhai"
  /// The file, among notes, that one build at a time holds.
  static let lock = "lock"

  /// Whether the path names a file inside the folder: relative, `/` between the parts, no part
  /// empty, `.` or `..`, none longer than 255 bytes, no control character, 4,000 bytes at most,
  /// and not among the publisher's own notes.
  static func isUsable(_ path: String) -> Bool {
    isUsable(path.utf8.span)
  }

  /// As above, for a path in its bytes.
  static func isUsable(_ path: Span<UInt8>) -> Bool {
    guard path.count <= 4000 else { return false }
    var start = 0
    for end in 0...path.count {
      if end < path.count {
        let byte = path[end]
        if byte < 0x20 || byte == 0x7F { return false }
        if byte != slash { continue }
      }
      let part = path.extracting(start..<end)
      if part.isEmpty || part.count > 255 { return false }
      if part[0] == dot {
        if part.count == 1 || (part.count == 2 && part[1] == dot) { return false }
        if start == 0, part.order(to: notes.utf8.span) == 0 { return false }
      }
      start = end + 1
    }
    return true
  }

  /// The folder that holds what a path names; nil for the output folder itself.
  static func folder(above path: String) -> String? {
    path.utf8.lastIndex(of: slash).map { String(path[..<$0]) }
  }

  /// The folders above a path, the nearest first: `a/b/c` gives `a/b` and `a`.
  static func folders(above path: String) -> Parents { Parents(rest: path[...]) }

  /// The walk from a path up to the output folder, which is not part of it.
  struct Parents: Sequence, IteratorProtocol {
    fileprivate var rest: Substring

    mutating func next() -> String? {
      guard let cut = rest.utf8.lastIndex(of: slash) else { return nil }
      rest = rest[..<cut]
      return String(rest)
    }
  }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
