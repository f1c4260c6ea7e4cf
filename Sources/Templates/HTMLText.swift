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
      guard let reference = reference(for: text[index]) else { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      out.append(contentsOf: reference.utf8)
      start = index + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> String? {
    // All five are below 0x3F, which no letter is.
    guard byte < 0x3F else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
