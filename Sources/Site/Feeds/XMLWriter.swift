/// XML as bytes: elements with attributes and text, escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// A document with its declaration.
  init() { raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  /// An element that holds others.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    raw(">\n")
    try content(&self)
    raw("</\(name)>\n")
  }

  /// An element that holds a text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    raw(">")
    escape(text)
    raw("</\(name)>\n")
  }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    raw("/>\n")
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    raw("<\(name)")
    for (key, value) in attributes {
      raw(" \(key)=\"")
      escape(value)
      raw("\"")
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// XML 1.0 has no way to write control characters, nor U+FFFE and U+FFFF, so they are left out.
  private mutating func escape(_ text: String) {
    var text = text
    if text.utf8.contains(0xEF) {
      text.unicodeScalars.removeAll { (0xFFFE...0xFFFF).contains($0.value) }
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: break
      default: bytes.append(byte)
      }
    }
  }
}
