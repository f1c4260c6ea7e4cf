/// When a file takes its place where files are moved one by one: what a page needs comes before
/// the page, a page before those that link to it, and what leads to pages last, so that a reader
/// in the middle of it seldom meets a missing file.
enum Turn: Int, Comparable, CaseIterable {
  /// Style sheets, scripts, index shards, attachments, data.
  case needed
  /// Pages that were not there before.
  case newPage
  /// Pages that change.
  case page
  /// The doors: the home page, the search root, site maps and feeds.
  case door

  /// The turn of a path, told by its name; a compressed copy has that of its original.
  init(of path: String, isNew: Bool = false) {
    let path = ContentCoding.original(of: path)
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      .map { path[path.utf8.index(after: $0)...] }
    switch name ?? path {
    case "root.json", "sitemap.xml", "robots.txt", "feed.xml", "feed.json": self = .door
    case "index.html" where name == nil: self = .door
    case let file where file.utf8.suffix(5).elementsEqual(".html".utf8):
      self = isNew ? .newPage : .page
    default: self = .needed
    }
  }

  static func < (one: Turn, other: Turn) -> Bool { one.rawValue < other.rawValue }
}
