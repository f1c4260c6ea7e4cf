/// Notes that know whether they are whole: lines, then a last line with their hash, so that a
/// note torn by a power cut is told from a good one.
struct SealedText {
  private(set) var bytes: [UInt8]

  /// A text that begins with a line naming its format.
  init(format: StaticString) {
    bytes = Array("\(format)\n".utf8)
  }

  /// Adds one line; it holds no line break.
  mutating func append(line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(lineFeed)
  }

  /// The text with its last line.
  consuming func sealed() -> [UInt8] {
    let hash = ContentHash(of: bytes.span)
    append(line: "end \(hash.hexadecimal)")
    return bytes
  }

  /// The lines between the first and the last, or nil when the format is another or the hash
  /// does not fit.
  static func lines(of bytes: [UInt8], format: StaticString) -> [Substring]? {
    let end = bytes.count - "end 0123456789abcdef\n".utf8.count
    guard end > 0, bytes.last == lineFeed else { return nil }
    let hash = ContentHash(of: bytes.span.extracting(..<end))
    guard bytes[end...].elementsEqual("end \(hash.hexadecimal)\n".utf8),
      let text = String(validating: bytes[..<end], as: UTF8.self)
    else { return nil }
    var lines = text.utf8.split(separator: lineFeed).map(Substring.init)
    guard let first = lines.first, first == Substring("\(format)") else { return nil }
    lines.removeFirst()
    return lines
  }
}

private let lineFeed = UInt8(ascii: "\n")
