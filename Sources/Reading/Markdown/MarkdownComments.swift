/// Notes of an author in a text, `<!-- … -->`, which no reader sees.
enum MarkdownComments {
  /// The text with spaces for its comments; every line and column stays where it is.
  static func blanked(_ markdown: [UInt8]) -> [UInt8] {
    guard var start = ByteSearch.first(open, in: markdown[...]) else { return markdown }
    var out = markdown
    while let end = ByteSearch.first(close, in: markdown[(start + open.count)...]) {
      for index in start..<end + close.count where out[index] != 0x0A { out[index] = 0x20 }
      guard let following = ByteSearch.first(open, in: markdown[(end + close.count)...]) else {
        break
      }
      start = following
    }
    return out
  }

  private static let open = Array("<!--".utf8)
  private static let close = Array("-->".utf8)
}
