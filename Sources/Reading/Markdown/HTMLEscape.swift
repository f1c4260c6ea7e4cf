/// Writes text into HTML so that no character of it is taken for markup.
enum HTMLEscape {
  private static let amp = Array("&amp;".utf8)
  private static let lt = Array("&lt;".utf8)
  private static let gt = Array("&gt;".utf8)
  private static let quot = Array("&quot;".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Appends text, fit for elements and for attributes in double quotes.
  static func text(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte > 0x3E || byte < 0x22 { continue }
      let entity: [UInt8]
      switch byte {
      case 0x26: entity = amp
      case 0x3C: entity = lt
      case 0x3E: entity = gt
      case 0x22: entity = quot
      default: continue
      }
      out.append(contentsOf: bytes[start..<index])
      out.append(contentsOf: entity)
      start = index + 1
    }
    out.append(contentsOf: bytes[start...])
  }

  static func text(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { Self.text(UnsafeRawBufferPointer($0), to: &out) }
  }

  /// Appends an address for an attribute in double quotes; what an address cannot hold is written
  /// as `%XX`, a `%` stays.
  static func address(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: out.append(contentsOf: amp)
      case 0x00...0x20, 0x7F..., 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D:
        out.append(UInt8(ascii: "%"))
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      default: out.append(byte)
      }
    }
  }
}
