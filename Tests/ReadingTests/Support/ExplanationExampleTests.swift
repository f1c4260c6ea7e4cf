import Diagnostics
import Testing

@testable import Reading

/// The examples of the explanations, put to the readers that they are about.
struct ExplanationExampleTests {
  private func codes(_ code: DiagnosticCode, _ text: String) -> [DiagnosticCode] {
    let source = SourceText(file: "a", bytes: Array(text.utf8))
    return switch code {
    case .csv, .csvColumns: CSVReader.records(in: source).problems.map(\.code)
    case .frontMatter: FrontMatter.record(in: source).problems.map(\.code)
    case .rawHTML, .unsafeLink:
      MarkdownInspection(of: source.bytes, in: source, bodyLine: 1).problems.map(\.code)
    default: YAMLReader.records(in: source).problems.map(\.code)
    }
  }

  @Test(arguments: [
    DiagnosticCode.yaml, .duplicateKey, .csv, .csvColumns, .frontMatter, .rawHTML, .unsafeLink,
  ])
  func theWrongExampleIsWrongAndTheRightOneRight(code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(Set(codes(code, explanation.wrong)) == [code])
    #expect(codes(code, explanation.right).isEmpty)
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
