import Diagnostics
import Testing

struct ExplanationTests {
  @Test func everyCodeIsExplainedOnceAndInOrder() {
    #expect(Explanation.all.map(\.code) == DiagnosticCode.allCases)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func anExplanationTellsWrongFromRight(code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(explanation.wrong != explanation.right)
    #expect(explanation.summary.vi.hasSuffix("."))
    #expect(explanation.summary.en.hasSuffix("."))
    #expect(explanation.summary.vi != explanation.summary.en)
    for language in Language.allCases {
      let text = explanation.text(in: language)
      #expect(text.hasPrefix("\(code.rawValue) ("))
      #expect(text.contains(explanation.summary.text(in: language)))
    }
  }

  @Test func anExplanationReadsTopDown() {
    #expect(
      Explanation.of(.year)?.text(in: .vi) == """
        year (lỗi)

        Giá trị không phải là một năm, viết đủ bốn chữ số.

        Sai:
            nam: 25

        Đúng:
            nam: 2025

        """)
  }

  @Test func theListHasOneSentenceACode() {
    for language in Language.allCases {
      let lines = Explanation.list(in: language).split(separator: "\n")
      #expect(lines.count == DiagnosticCode.allCases.count)
      #expect(lines.allSatisfy { !$0.hasSuffix(".") && $0.count > 30 })
    }
  }

  @Test(arguments: [
    ("money", DiagnosticCode.money), ("[raw-html]", .rawHTML), ("Raw_HTML", .rawHTML),
    ("front matter", .frontMatter), ("x", nil), ("[", nil), ("", nil),
  ])
  func aCodeIsFoundHoweverItIsSpelt(name: String, code: DiagnosticCode?) {
    #expect(Explanation.code(named: name) == code)
  }
}
