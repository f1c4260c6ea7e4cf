/// Texts as strings of JSON (RFC 8259, section 7).
package enum JSONText {
  /// Appends a text in quotes; runs that need no escape are copied whole.
  package static func append(_ text: String, to out: inout [UInt8]) {
    append(Array(text.utf8), to: &out)
  }

  /// The same for a text in UTF-8.
  ///
  /// - Parameter hidingTags: whether `<` is escaped too, so that a file opened by mistake as HTML holds
  ///   no tag.
  package static func append(_ text: [UInt8], to out: inout [UInt8], hidingTags: Bool = false) {
    out.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < text.count {
      if let word = ByteWord(text.span, index), !holdsEscaped(word, hidingTags) {
        index += 8
        continue
      }
      if isEscaped(text[index], hidingTags) {
        out.append(contentsOf: text[start..<index])
        escape(text[index], to: &out)
        start = index + 1
      }
      index += 1
    }
    out.append(contentsOf: text[start...])
    out.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8, _ hidingTags: Bool) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"): hidingTags
    default: false
    }
  }

  private static func holdsEscaped(_ word: ByteWord, _ hidingTags: Bool) -> Bool {
    word.find(below: 0x20) | word.find(0x7F)
      | word.find(UInt8(ascii: "\"")) | word.find(UInt8(ascii: "\\"))
      | (hidingTags ? word.find(UInt8(ascii: "<")) : 0) != 0
  }

  private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
    case 0x09: out += "\\t".utf8
    case 0x0A: out += "\\n".utf8
    case 0x0D: out += "\\r".utf8
    default:
      out += "\\u00".utf8
      out += [Hexadecimal.digit(byte >> 4), Hexadecimal.digit(byte)]
    }
  }
}
