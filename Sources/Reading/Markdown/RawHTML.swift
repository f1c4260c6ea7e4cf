/// What little is to be known about HTML inside Markdown.
enum RawHTML {
  /// Whether it is one comment and nothing else: a note of the author, not for readers.
  static func isComment(_ html: String) -> Bool {
    let text = trimmed(html)
    guard text.count >= 7, text.starts(with: "<!--".utf8) else { return false }
    var index = text.startIndex + 4
    while index + 2 < text.endIndex, !text[index...].starts(with: "-->".utf8) { index += 1 }
    return index + 3 == text.endIndex
  }

  /// Whether it is `<br>`, the only way to break a line in a table cell.
  static func isLineBreak(_ html: String) -> Bool {
    let letters = html.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return letters.elementsEqual("<br>".utf8.map { $0 | 0x20 })
  }

  /// The first line, without spaces around it.
  static func firstLine(_ html: String) -> String {
    let line = html.utf8.split(separator: 0x0A).first ?? Substring(html).utf8
    return String(decoding: trimmed(String(decoding: line, as: UTF8.self)), as: UTF8.self)
  }

  /// Appends the text between the tags.
  static func words(_ html: String, to out: inout [UInt8]) {
    if isComment(html) { return }
    var isTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag { out.append(byte) }
      }
    }
  }

  private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x09 }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[start...end]
  }
}
