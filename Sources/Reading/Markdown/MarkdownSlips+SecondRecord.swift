import Diagnostics
import Records

extension MarkdownSlips {
  private static let dashes = Array("---".utf8)
  /// The fields that records of every kind have.
  private static let fields = BuiltinKinds.reader().common

  /// The fields of another record, pasted behind the text of the first.
  func secondRecord() -> Diagnostic? {
    var fences = CodeFences(in: text)
    var rest = text
    while let place = ByteSearch.first(Self.dashes, in: rest) {
      let line = line(around: place)
      rest = text[line.upperBound...]
      guard isDashes(line), !fences.enclose(line.lowerBound), fieldsFollow(line) else { continue }
      return Diagnostic(
        .frontMatter, at: placed(at: line.lowerBound, length: 3),
        vi: "từ đây là các mục của một hồ sơ nữa, sẽ hiện ra như chữ của hồ sơ này",
        en: "the fields of another record begin here, and will show as text of this one",
        mend: Message(
          vi: "chuyển phần này sang tệp riêng: mỗi tệp Markdown là một hồ sơ",
          en: "move it into a file of its own: a Markdown file is one record"))
    }
    return nil
  }

  /// Whether lines of fields, a title among them, follow a line up to the next `---`.
  private func fieldsFollow(_ opening: Range<Int>) -> Bool {
    var hasTitle = false
    var end = opening.upperBound
    while end + 1 < text.endIndex {
      let line = line(around: end + 1)
      if isDashes(line) { return hasTitle }
      end = line.upperBound
      guard let first = text[line].first, !" #-".utf8.contains(first) else { continue }
      guard let colon = ByteSearch.first(UInt8(ascii: ":"), in: text[line]) else { return false }
      let name = String(decoding: text[line.lowerBound..<colon], as: UTF8.self)
      if let field = Self.fields.index(named: name), Self.fields.fields[field].key == "title" {
        hasTitle = true
      }
    }
    return false
  }

  /// Whether a line is `---`, perhaps with spaces behind it.
  private func isDashes(_ line: Range<Int>) -> Bool {
    text[line].starts(with: Self.dashes) && isBlank(line.lowerBound + 3..<line.upperBound)
  }
}
