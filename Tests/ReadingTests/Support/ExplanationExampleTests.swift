import Diagnostics
import Records
import Testing

@testable import Reading

/// The examples of the explanations, put to the readers that they are about.
struct ExplanationExampleTests {
  private func codes(_ code: DiagnosticCode, _ text: String) -> [DiagnosticCode] {
    let source = SourceText(file: "a", bytes: Array(text.utf8))
    return switch code {
    case .csv, .csvColumns: CSVReader.records(in: source).problems.map(\.code)
    case .frontMatter: FrontMatter.record(in: source).problems.map(\.code)
    case .rawHTML, .unsafeLink, .tabTable, .starProduct, .headingSpace, .indentedText:
      MarkdownInspection(of: source.bytes, in: source, bodyLine: 1).problems.map(\.code)
    default: YAMLReader.records(in: source).problems.map(\.code)
    }
  }

  @Test(arguments: [
    DiagnosticCode.yaml, .duplicateKey, .csv, .csvColumns, .frontMatter, .rawHTML, .unsafeLink,
    .tabTable, .starProduct, .headingSpace, .indentedText,
  ])
  func theWrongExampleIsWrongAndTheRightOneRight(code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(Set(codes(code, explanation.wrong)) == [code])
    #expect(codes(code, explanation.right).isEmpty)
  }

  /// What a record of a kind is told for some of its fields; what else it must have is another matter.
  private func codes(of fields: String, as slug: String) throws -> Set<DiagnosticCode> {
    let kind = try #require(KindText.kinds().kinds[slug: slug])
    let (record, problems) = KindText.read(fields, as: kind)
    let source = SourceText(file: "a.yaml", bytes: Array(fields.utf8))
    let checked = try RecordCheck.problems(of: #require(record), in: source)
    return Set((problems + checked).map(\.code)).subtracting([.required])
  }

  @Test(
    arguments: [
      (.unknownKey, "ke-hoach"), (.shape, "doi-thoai"), (.date, "ke-hoach"), (.time, "doi-thoai"),
      (.money, "du-an"), (.number, "don-vi"), (.percent, "du-an"), (.year, "doi-thoai"),
      (.yesNo, "trang"),
      (.choice, "doi-thoai"), (.documentNumber, "ke-hoach"), (.email, "don-vi"),
      (.phone, "don-vi"), (.location, "doi-thoai"), (.history, "du-an"), (.posting, "ke-hoach"),
      (.recurrence, "doi-thoai"), (.dueDate, "ke-hoach"),
    ] as [(DiagnosticCode, String)])
  func aRecordWithTheWrongExampleIsToldItAndWithTheRightOneNothing(
    code: DiagnosticCode, slug: String
  ) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(try codes(of: explanation.wrong, as: slug) == [code])
    #expect(try codes(of: explanation.right, as: slug).isEmpty)
  }

  @Test(
    arguments: [
      (.tab, "doi-thoai"), (.required, "ke-hoach"), (.duplicateKey, "trang"), (.rule, "doi-thoai"),
      (.unit, "ke-hoach"), (.reference, "ke-hoach"), (.ambiguous, "ke-hoach"),
      (.attachment, "ke-hoach"), (.attachmentUnused, "ke-hoach"),
    ] as [(DiagnosticCode, String)])
  func theRightExampleHasFieldsOfARecord(code: DiagnosticCode, slug: String) throws {
    let right = try #require(Explanation.of(code)).right
    #expect(try codes(of: right, as: slug).isEmpty)
  }

  @Test func everyExampleOfFieldsCanBeRead() {
    for explanation in Explanation.all where explanation.code.isOfAField {
      #expect(codes(.shape, explanation.wrong).isEmpty, "\(explanation.code)")
      #expect(codes(.shape, explanation.right).isEmpty, "\(explanation.code)")
    }
  }
}

extension DiagnosticCode {
  fileprivate var isOfAField: Bool {
    switch self {
    case .unknownKey, .required, .shape, .date, .time, .money, .number, .percent, .year, .yesNo,
      .choice, .documentNumber, .url, .email, .phone, .location, .rule, .unit, .reference,
      .ambiguous, .attachment, .attachmentOutside, .settings, .theme:
      true
    default: false
    }
  }
}
