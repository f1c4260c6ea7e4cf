/// Prepares a short text for a parser that knows whole documents only.
enum InlineText {
  /// Whether any character could be markup; false spares the parser.
  static func mayHoldMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
        UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: ":"), 0x0A:
        true
      case UInt8(ascii: "w"): true  // `www.`
      default: false
      }
    }
  }

  /// The text on one line behind a bracket.
  ///
  /// No block begins with a bracket, and emphasis may begin behind one. The renderer takes it
  /// away again.
  static func asParagraph(_ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8(ascii: "(")]
    out.reserveCapacity(bytes.count + 1)
    for byte in bytes.drop(while: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
      out.append(byte == 0x0A ? 0x20 : byte)
    }
    return out
  }
}
