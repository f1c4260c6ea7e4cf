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
  func aNewRecordLacksOnlyWhatItsAnswersAskFor(slug: String, language: Language) throws {
    let kind = try #require(BuiltinKinds.reader().table[slug: slug])
    let today = CivilDate(daysSinceEpoch: 20_000)
    let text = RecordTemplate(kind: kind, language: language, today: today).text
    let conditional = Set(
      kind.fields.fields.filter { !$0.requiredWhen.isEmpty }.map { "thiếu «\($0.names.vi)»" })
    for problem in problems(text, kind) {
      #expect(problem.code == .required)
      #expect(conditional.contains { problem.message.vi.hasPrefix($0) }, "\(problem.message.vi)")
    }
  }

  @Test func anExampleWithQuotesAndBackslashesIsWrittenAsItIsRead() throws {
    let field = #"  - {key: path, required: yes, example: 'Ổ đĩa: C:\tệp "a"'}"#
    let kind = try #require(KindText.kind(fields: field))
    let text = RecordTemplate(kind: kind, language: .en, today: CivilDate(daysSinceEpoch: 0)).text
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
