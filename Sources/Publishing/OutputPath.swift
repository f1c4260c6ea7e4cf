/// The rules for a path inside the output folder.
enum OutputPath {
  /// Where the publisher keeps its own notes.
  static let notes = ".congkhai"

  /// Whether the path names a file inside the folder: relative, `/` between the parts, no part
  /// empty, `.` or `..`, none longer than 255 bytes, no control character, 4,000 bytes at most,
  /// and not among the publisher's own notes.
  static func isUsable(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      guard !bytes.isEmpty, bytes.count <= 4000 else { return false }
      for part in bytes.split(separator: slash, omittingEmptySubsequences: false) {
        if part.isEmpty || part.count > 255 { return false }
        if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return false }
        if part.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
      }
      return !bytes.prefix { $0 != slash }.elementsEqual(notes.utf8)
    }
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

/// When a file takes its place: what a page needs comes before the page, and what leads to a
/// page after it, so that a reader in the middle of a switch never meets a missing file.
enum Turn: Int, Comparable, CaseIterable {
  /// Style sheets, scripts, index shards, attachments, data.
  case needed
  /// Pages.
  case page
  /// The doors: the home page, the search root, site maps and feeds.
  case door

  /// The turn of a path, told by its name; a compressed copy has that of its original.
  init(of path: String) {
    let path = ContentCoding.original(of: path)
    let name = path.utf8.lastIndex(of: slash).map { path[path.utf8.index(after: $0)...] }
    switch name ?? path {
    case "root.json", "sitemap.xml", "robots.txt", "feed.xml", "feed.json": self = .door
    case "index.html" where name == nil: self = .door
    case let file where file.utf8.suffix(5).elementsEqual(".html".utf8): self = .page
    default: self = .needed
    }
  }

  static func < (one: Turn, other: Turn) -> Bool { one.rawValue < other.rawValue }
}

private let slash = UInt8(ascii: "/")
