/// A content coding of HTTP (RFC 9110, section 8.4.1) in which copies of files are written.
enum ContentCoding: String, CaseIterable {
  case gzip = "gz"
  case brotli = "br"

  /// Where the copy of a file stands: beside it, under its name and one more suffix, which is
  /// where web servers look for it.
  func path(of original: String) -> String { "\(original).\(rawValue)" }

  /// The path of the file that a path is a copy of, as far as its name tells; the path itself
  /// when it is none.
  static func original(of path: String) -> Substring {
    for coding in allCases where path.utf8.count > 3 {
      if path.utf8.suffix(3).elementsEqual(".\(coding.rawValue)".utf8) { return path.dropLast(3) }
    }
    return path[...]
  }
}
