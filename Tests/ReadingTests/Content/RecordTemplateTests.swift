import Diagnostics
import Reading
import Records
import Testing
import Vietnamese

/// What `congkhai new` writes, put to the reader that will read it.
struct RecordTemplateTests {
  private static let kinds = BuiltinKinds.reader().table.kinds.map(\.slug)

  private func problems(_ text: String, _ kind: Kind) -> [Diagnostic] {
    let source = SourceText(file: "a.md", bytes: Array(text.utf8))
    let (raw, faults) = FrontMatter.record(in: source)
    guard let raw else { return faults }
    return faults + RecordReader(kind: kind, source: source).read(raw).1
  }

  @Test(arguments: kinds, [Language.vi, .en])
  func aNewRecordHasNoUnknownFieldAndNoValueThatDoesNotFit(
    slug: String, language: Language
  ) throws {
    let kind = try #require(BuiltinKinds.reader().table[slug: slug])
    let today = CivilDate(daysSinceEpoch: 20_000)
    let text = RecordTemplate(kind: kind, language: language, today: today).text
    #expect(problems(text, kind).filter { $0.code != .required } == [])
  }

  @Test(arguments: kinds, [Language.vi, .en])
  func aNewRecordLacksAllThatIsRequired(slug: String, language: Language) throws {
    let kind = try #require(BuiltinKinds.reader().table[slug: slug])
    let today = CivilDate(daysSinceEpoch: 20_000)
    let text = RecordTemplate(kind: kind, language: language, today: today).text
    let found = problems(text, kind).map(\.message.vi)
    for field in kind.fields.fields where field.isRequired {
      let isTold = [field] + field.columns.fields.filter(\.isRequired)
      #expect(
        found.contains { message in isTold.contains { message.hasPrefix("thiếu «\($0.names.vi)»") }
        },
        "\(field.key)")
    }
  }

  /// The required fields filled in with what the comments above them say.
  private func filled(_ text: String) -> String {
    var hint = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bare = line.drop { $0 == " " }
      for word in ["# Ví dụ: ", "# Example: "] where bare.hasPrefix(word) {
        hint = String(bare.dropFirst(word.count))
      }
      for word in ["# Một trong: ", "# One of: "] where bare.hasPrefix(word) {
        hint = String(bare.dropFirst(word.count).split(separator: ";")[0])
      }
      if bare.hasPrefix("#") { return String(line) }
      defer { hint = "" }
      return line + hint
    }.joined(separator: "\n")
  }

  @Test(arguments: kinds, [Language.vi, .en])
  func whatTheCommentsSayFitsWhereItIsAskedFor(slug: String, language: Language) throws {
    let kind = try #require(BuiltinKinds.reader().table[slug: slug])
    let today = CivilDate(daysSinceEpoch: 20_000)
    let text = filled(RecordTemplate(kind: kind, language: language, today: today).text)
    let all = kind.fields.fields.flatMap { field in [field] + field.columns.fields }
    // Days have no example: which day it is nobody knows beforehand.
    let open = all.filter { field in
      !field.requiredWhen.isEmpty || field.type == .date && field.example == nil
    }
    let told = open.map { field in "thiếu «\(field.names.vi)»" }
    for problem in problems(text, kind) {
      #expect(problem.code == .required)
      #expect(told.contains { problem.message.vi.hasPrefix($0) }, "\(problem.message.vi)")
    }
  }

  @Test func anExampleWithQuotesAndBackslashesIsWrittenAsItIsRead() throws {
    let field = #"  - {key: path, required: yes, example: 'Ổ đĩa: C:\tệp "a"'}"#
    let kind = try #require(KindText.kind(fields: field))
    let text = filled(
      RecordTemplate(kind: kind, language: .en, today: CivilDate(daysSinceEpoch: 0)).text)
    let record = FrontMatter.record(in: SourceText(file: "a.md", bytes: Array(text.utf8))).record
    #expect(record?.fields.first?.value.content == .scalar(#"Ổ đĩa: C:\tệp "a""#))
  }

  /// The comments that hold a field, made lines of the record; notes for people are left as they are.
  private func uncommented(_ text: String, _ kind: Kind) -> String {
    let names = Set(kind.fields.fields.flatMap { [$0.key, $0.vietnameseKey] })
    var isIn = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("# ") else { return String(line) }
      let bare = String(line.dropFirst(2))
      if bare.hasPrefix(" ") { return isIn ? bare : String(line) }
      isIn = bare.contains(":") && names.contains(String(bare.prefix { $0 != ":" }))
      return isIn ? bare : String(line)
    }.joined(separator: "\n")
  }

  @Test(arguments: kinds, [Language.vi, .en])
  func everyFieldInItsCommentsCanBeUsedAsItStands(slug: String, language: Language) throws {
    let kind = try #require(BuiltinKinds.reader().table[slug: slug])
    let today = CivilDate(daysSinceEpoch: 20_000)
    let text = RecordTemplate(kind: kind, language: language, today: today).text
    let found = problems(uncommented(text, kind), kind).filter { $0.code != .required }
    #expect(found == [])
    #expect(uncommented(text, kind) != text)
  }
}
