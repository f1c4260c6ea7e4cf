import Testing

@testable import Diagnostics

struct DiagnosticRendererTests {
  private let money = Diagnostic(
    .money,
    at: Place(
      file: "content/du-an/2025/cau-ba-lang.md",
      position: Position(line: 7, column: 12, length: 11), sourceLine: "ngan-sach: hai tỷ rưỡi"),
    vi: "«Ngân sách» cần là số tiền, nhưng đây là «hai tỷ rưỡi»",
    en: "‘Ngân sách’ must be an amount of money, but this is ‘hai tỷ rưỡi’",
    mend: Message(vi: "viết 2.500.000.000 hoặc 2,5 tỷ", en: "write 2.500.000.000 or 2,5 tỷ"))

  private func text(
    _ diagnostics: [Diagnostic], _ format: DiagnosticRenderer.Format = .text,
    _ language: Language = .vi
  ) -> String {
    let renderer = DiagnosticRenderer(format, language: language)
    return String(decoding: renderer.render(diagnostics), as: UTF8.self)
  }

  @Test func aProblemIsShownInItsLineWithItsMend() {
    #expect(
      text([money]) == """
        content/du-an/2025/cau-ba-lang.md:7:12: lỗi: «Ngân sách» cần là số tiền, nhưng đây là \
        «hai tỷ rưỡi» [money]
          7 | ngan-sach: hai tỷ rưỡi
            |            ^^^^^^^^^^^
            = viết 2.500.000.000 hoặc 2,5 tỷ
        1 lỗi

        """)
    #expect(text([money], .text, .en).contains(": error: ‘Ngân sách’ must be"))
    #expect(text([money], .text, .en).hasSuffix("    = write 2.500.000.000 or 2,5 tỷ\n1 error\n"))
  }

  @Test func relatedPlacesFollow() {
    let first = Place(file: "a.md", position: Position(line: 2), sourceLine: "  so-hieu: 1")
    let problem = Diagnostic(
      .duplicateKey, at: Place(file: "a.md", position: Position(line: 12), sourceLine: "số: 2"),
      vi: "trùng", en: "twice", related: [first])
    #expect(
      text([problem]) == """
        a.md:12:1: lỗi: trùng [duplicate-key]
          12 | số: 2
             | ^
             = xem a.md:2:1: so-hieu: 1
        1 lỗi

        """)
  }

  @Test func aProblemOfAWholeFileOrOfNoneHasNoLine() {
    let file = Diagnostic(.emptyFile, at: Place(file: "a.md"), vi: "trống", en: "empty")
    let none = Diagnostic(
      .output, at: nil, vi: "đĩa đầy", en: "disk full", mend: Message(vi: "xóa bớt", en: "free it"))
    #expect(
      text([file, none])
        == "lỗi: đĩa đầy [output]\n    = xóa bớt\na.md: lỗi: trống [empty-file]\n2 lỗi\n")
  }

  @Test func tabsBeforeTheCaretsAreKept() {
    let place = Place(
      file: "a", position: Position(line: 1, column: 3, length: 1), sourceLine: "\tđ: x")
    let lines = text([Diagnostic(.yaml, at: place, vi: "x", en: "x")]).split(separator: "\n")
    #expect(lines[1] == "  1 | \tđ: x")
    #expect(lines[2] == "    | \t ^")
  }

  @Test func aLongLineIsCutAroundTheCarets() throws {
    let line = String(repeating: "a", count: 200) + "Đ" + String(repeating: "b", count: 200)
    let place = Place(file: "a", position: Position(line: 1, column: 201), sourceLine: line)
    let lines = text([Diagnostic(.yaml, at: place, vi: "x", en: "x")]).split(separator: "\n")
    let shown = Array(lines[1])
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(shown[lines[2].distance(from: lines[2].startIndex, to: caret)] == "Đ")
    #expect(shown.count < 140 && shown.last == "…")
  }

  @Test(arguments: [(2, 3), (6, 1), (7, 1)])
  func caretsStayInTheLine(column: Int, length: Int) {
    let place = Place(
      file: "a", position: Position(line: 1, column: column, length: 900), sourceLine: "chữ rõ")
    let excerpt = SourceExcerpt("chữ rõ", place.position ?? Position(line: 1))
    #expect(excerpt.carets?.count { $0 == "^" } == max(1, 7 - column))
    #expect(SourceExcerpt("x", Position(line: 1, column: 9)).carets == nil)
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let place = Place(
      file: "a\u{1B}[2J", position: Position(line: 1), sourceLine: "x\u{7}\u{9B}31m")
    let out = text([Diagnostic(.yaml, at: place, vi: "\u{1B}[1m", en: "x")])
    #expect(!out.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x9B })
  }

  @Test func coloursAreForTerminalsOnly() {
    let renderer = DiagnosticRenderer(.text, language: .vi, isColoured: true)
    let out = String(decoding: renderer.render([money]), as: UTF8.self)
    #expect(out.contains("\u{1B}[1;31mlỗi:\u{1B}[0m"))
    #expect(!text([money]).contains("\u{1B}"))
  }

  @Test func jsonIsOneArrayWithOneObjectALine() {
    let odd = Diagnostic(
      .rawHTML, at: Place(file: "a\"b\\\u{1}.md"), vi: "x\ny\tz", en: "x",
      related: [Place(file: "b.md", position: Position(line: 2, column: 3, length: 4))])
    let lines = text([money, odd], .json).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines.first == "[" && lines[3] == "]" && lines[4] == "")
    #expect(
      lines[1] == """
        {"code":"raw-html","severity":"warning","file":"a\\"b\\\\\\u0001.md","message":"x\\ny\\tz",\
        "mends":[],"related":[{"file":"b.md","line":2,"column":3,"length":4}]},
        """)
    #expect(
      lines[2] == """
        {"code":"money","severity":"error","file":"content/du-an/2025/cau-ba-lang.md","line":7,\
        "column":12,"length":11,"source":"ngan-sach: hai tỷ rưỡi","message":"«Ngân sách» cần là \
        số tiền, nhưng đây là «hai tỷ rưỡi»","mends":["viết 2.500.000.000 hoặc 2,5 tỷ"],"related":[]}
        """)
    #expect(text([], .json) == "[]\n")
  }

  @Test func githubReadsOneCommandALine() {
    let odd = Diagnostic(
      .rawHTML, at: Place(file: "a,b:c.md", position: Position(line: 2, column: 3, length: 4)),
      vi: "50%: x\ny", en: "x", mend: Message(vi: "bỏ, đi", en: "x"))
    #expect(
      text([odd], .github)
        == "::warning file=a%2Cb%3Ac.md,line=2,col=3,endColumn=7,title=raw-html::50%25: x%0Ay%0A= bỏ, đi\n"
    )
    #expect(
      text([Diagnostic(.output, at: nil, vi: "x", en: "y")], .github, .en)
        == "::error title=output::y\n")
  }

  @Test(arguments: [
    (0, 0, "không có lỗi", "no errors"), (3, 1, "3 lỗi, 1 cảnh báo", "3 errors, 1 warning"),
    (1, 0, "1 lỗi", "1 error"), (0, 2, "2 cảnh báo", "2 warnings"),
  ])
  func theCountCloses(errors: Int, warnings: Int, vi: String, en: String) {
    let all =
      [Diagnostic](repeating: Diagnostic(.yaml, at: nil, vi: "x", en: "x"), count: errors)
      + [Diagnostic](repeating: Diagnostic(.rawHTML, at: nil, vi: "x", en: "x"), count: warnings)
    #expect(DiagnosticRenderer(.text, language: .vi).count(all) == vi)
    #expect(DiagnosticRenderer(.text, language: .en).count(all) == en)
    #expect(all.strict.count { $0.severity == .error } == errors + warnings)
  }

  @Test func theOrderIsThatOfFilesAndLines() {
    let places = [("b", 1), ("a", 10), ("a", 9)].map {
      Place(file: $0.0, position: Position(line: $0.1))
    }
    let all = places.map { Diagnostic(.yaml, at: $0, vi: "x", en: "x") }
    let lines = text(all).split(separator: "\n")
    #expect(lines.map { $0.prefix(4) } == ["a:9:", "a:10", "b:1:", "3 lỗ"])
  }
}
