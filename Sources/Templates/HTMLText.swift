/// Text made safe for HTML.
package enum HTMLText {
  /// Appends text with `& < > " '` as character references, so that it can stand between tags and
  /// in a quoted attribute. Everything else is copied in runs.
  package static func append(escaping text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(escaping: $0, to: &out) }
  }

  private static func append(escaping text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x40, special >> UInt64(byte) & 1 == 1, let reference = reference(for: byte)
      else { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      out.append(contentsOf: reference.utf8)
      start = index + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The five as bits: all are below 0x40, which no letter is.
  private static let special: UInt64 =
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<"))
    | 1 << UInt64(UInt8(ascii: ">")) | 1 << UInt64(UInt8(ascii: "\""))
    | 1 << UInt64(UInt8(ascii: "'"))

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
