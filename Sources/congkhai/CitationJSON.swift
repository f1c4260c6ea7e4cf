import Bytes
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
    var out: [UInt8] = []
    JSONText.append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
