/// Notes of an author in a text, `<!-- … -->`, which no reader sees.
enum MarkdownComments {
  /// The text with spaces for its comments; every line and column stays where it is.
  static func blanked(_ markdown: [UInt8]) -> [UInt8] {
    guard var start = next(open, in: markdown, from: 0) else { return markdown }
    var out = markdown
    while let end = next(close, in: markdown, from: start + open.count) {
      for index in start..<end + close.count where out[index] != 0x0A { out[index] = 0x20 }
      guard let following = next(open, in: markdown, from: end + close.count) else { break }
      start = following
    }
    return out
  }

  private static let open = Array("<!--".utf8)
  private static let close = Array("-->".utf8)

  private static func next(_ wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var start = start
    while let index = ByteSearch.first(wanted[0], in: text[start...]) {
      if text[index...].starts(with: wanted) { return index }
      start = index + 1
    }
    return nil
  }
}
