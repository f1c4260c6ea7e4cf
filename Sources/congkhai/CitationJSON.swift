import Vietnamese

/// Writes citations as one JSON array (RFC 8259), one object a line.
///
/// Members: `file`, `offset` (of the number, in Unicode scalars from 0, a byte order mark not
/// counted), `line` (from 1), `mention` (the number as in the file), `number` (mended), `type`
/// (the Vietnamese name or null), `date` (ISO 8601 or null), `issuer` (or null).
enum CitationJSON {
  static func write(_ files: [CitedFile]) -> String {
    let rows = files.flatMap { file in file.mentions.map { object($0, file.name) } }
    return rows.isEmpty ? "[]" : "[\n\(rows.joined(separator: ",\n"))\n]"
  }

  private static func object(_ mention: CitedFile.Mention, _ file: String) -> String {
    let citation = mention.citation
    return "{\"file\":\(string(file)),\"offset\":\(mention.offset),\"line\":\(mention.line)"
      + ",\"mention\":\(string(mention.written))"
      + ",\"number\":\(string(citation.number.description))"
      + ",\"type\":\(string(citation.kind?.name)),\"date\":\(string(citation.date?.iso))"
      + ",\"issuer\":\(string(citation.issuer))}"
  }

  private static func string(_ text: String?) -> String {
    guard let text else { return "null" }
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F:
        out += "\\u00".utf8
        out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
    return String(decoding: out, as: UTF8.self)
  }
}
