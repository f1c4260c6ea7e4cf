import Bytes

/// Text made safe for HTML.
package enum HTMLText {
  /// Appends text with `& < > " '` as character references, so that it can stand between tags and
  /// in a quoted attribute. Everything else is copied in runs.
  package static func append(escaping text: String, to out: inout [UInt8]) {
    text.utf8.span.withUnsafeBufferPointer { append(escaping: $0, to: &out) }
  }

  private static func append(escaping text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      if let word = ByteWord(text.span, index), !holdsMarkup(word) {
        index += 8
        continue
      }
      if let reference = reference(for: text[index]) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        out.append(contentsOf: reference.utf8)
        start = index + 1
      }
      index += 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether one of eight bytes is written as a reference.
  private static func holdsMarkup(_ word: ByteWord) -> Bool {
    // `&` and `'` are next to each other.
    word.find(pair: 0x26) | word.find(0x22) | word.find(0x3C) | word.find(0x3E) != 0
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
