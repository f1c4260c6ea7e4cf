/// The words of a Markdown text without its markup.
package enum MarkdownText {
  /// Appends the words, an empty line between blocks: what search looks through.
  ///
  /// Line breaks inside a paragraph and the borders of table cells are spaces. HTML tags,
  /// destinations of links and marks of footnotes are left out.
  package static func plainText(of markdown: [UInt8], into out: inout [UInt8]) {
    var words = MarkdownWordWriter(out)
    out = []
    MarkdownTree(markdown[...]).walk { node, isEntering in words.visit(node, isEntering) }
    out = words.finished()
  }

  /// The beginning of the first paragraphs: at most `limit` Unicode scalars, cut behind a word
  /// and closed with `…` (which is counted) where the text goes on. Headings, tables and code
  /// are left out.
  package static func abstract(of markdown: [UInt8], limit: Int = 200) -> String {
    // Mostly the rest need not be parsed for it.
    if let beginning = beginning(of: markdown) {
      let (text, isCut) = abstract(beginning, limit)
      if isCut { return text }
    }
    return abstract(markdown[...], limit).text
  }

  /// The first blocks of a long text; nil where it may define what they refer to further down, links
  /// `[name]:` and footnotes `[^1]:`.
  private static func beginning(of markdown: [UInt8]) -> ArraySlice<UInt8>? {
    guard markdown.count > 4096,
      ByteSearch.first(Array("]:".utf8), in: markdown[...]) == nil
    else { return nil }
    var end = 2048
    while end < markdown.count, !(markdown[end] == 0x0A && markdown[end - 1] == 0x0A) { end += 1 }
    return markdown[..<end]
  }

  private static func abstract(
    _ markdown: ArraySlice<UInt8>, _ limit: Int
  ) -> (text: String, isCut: Bool) {
    var words = MarkdownWordWriter(abstractOf: limit)
    MarkdownTree(markdown).walk { node, isEntering in words.visit(node, isEntering) }
    let line = words.finished().map { $0 == 0x0A ? 0x20 : $0 }.split(separator: 0x20)
    return cut(Array(line.joined(separator: [0x20])), limit)
  }

  /// The words of a heading, an image or a link.
  static func words(of node: borrowing MarkdownNode) -> String {
    var words = MarkdownWordWriter([])
    node.walk { node, isEntering in words.visit(node, isEntering) }
    return String(decoding: words.finished(), as: UTF8.self)
  }

  private static func cut(_ text: [UInt8], _ limit: Int) -> (text: String, isCut: Bool) {
    var count = 0
    // Where the text may end, so that the dots find room.
    var end = 0
    var hasSpace = false
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      count += 1
      if count > limit {
        // A comma or an opening bracket before the dots looks like a mistake.
        while end > 0, ",;:-( ".utf8.contains(text[end - 1]) { end -= 1 }
        return (String(decoding: text[..<end], as: UTF8.self) + "…", true)
      }
      if byte == 0x20 { hasSpace = true }
      if byte == 0x20 || !hasSpace { end = index }
    }
    return (String(decoding: text, as: UTF8.self), false)
  }
}
