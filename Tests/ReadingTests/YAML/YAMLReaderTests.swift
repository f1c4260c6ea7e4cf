import Diagnostics
import Records
import Testing

@testable import Reading

struct YAMLReaderTests {
  @Test(arguments: [
    ("số: 012", "{số: «012»}"),
    ("a: no\nb: 1e3\nc: 22:30\nd: 2025-04-24", "{a: «no», b: «1e3», c: «22:30», d: «2025-04-24»}"),
    ("a:\nb: ~\nc: null\nd: \"\"\ne: '~'\nf: NULL", "{a: -, b: -, c: -, d: «», e: «~», f: «NULL»}"),
    ("a: [x, \"y, z\", ]\nb: {c: d}", "{a: [«x», «y, z»], b: {c: «d»}}"),
    ("a:\n  - x\n  - b: y\n    c: z\n", "{a: [«x», {b: «y», c: «z»}]}"),
    (
      "a: |\n  dòng một\n\n  dòng hai\nb: >\n  gấp\n  lại\n",
      "{a: «dòng một\n\ndòng hai\n», b: «gấp lại\n»}"
    ),
    ("a: một\n  hai", "{a: «một hai»}"),
    ("a: \"x \\\"y\\\" \\u1EA5\"\nb: 'it''s'", "{a: «x \"y\" ấ», b: «it's»}"),
    ("# lời ghi\na: x # ghi\nb: x#y", "{a: «x», b: «x#y»}"),
    ("a: https://ví-dụ.vn/x?y=1", "{a: «https://ví-dụ.vn/x?y=1»}"),
    ("Ngân sách: 2,5 tỷ 🏛", "{Ngân sách: «2,5 tỷ 🏛»}"),
    ("a: !!str 5", "{a: «5»}"),
    ("", ""),
  ])
  func everyScalarStaysAText(text: String, outline: String) {
    let (values, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(values.map(\.outline).joined() == outline)
    #expect(problems.isEmpty)
  }

  @Test func aNameAndItsValueKnowTheirPlaces() throws {
    let text = "# đầu\nđơn vị:\n  - xã: \"Hòa Bình\"\n    thôn:   Ba Làng\n"
    let value = try #require(YAMLReader.documents(in: Marked(text).source).values.first)
    guard case .mapping(let fields) = value.content, let unit = fields.first,
      case .list(let items) = unit.value.content, let item = items.first,
      case .mapping(let inner) = item.content
    else {
      Issue.record("\(value.outline)")
      return
    }
    #expect(value.position == Position(line: 2, column: 1))
    #expect(unit.namePosition == Position(line: 2, column: 1, length: 6))
    #expect(inner[0].namePosition == Position(line: 3, column: 5, length: 2))
    #expect(inner[0].value.position == Position(line: 3, column: 9, length: 10))
    #expect(inner[1].value.position == Position(line: 4, column: 13, length: 7))
  }

  @Test(arguments: [
    ("a: |\n  ⟦văn bản⟧\n  tiếp", 0),
    ("a: >-\n\n    ⟦văn bản⟧\n", 0),
    ("a: ⟦một⟧\n  hai", 0),
    ("a: ⟦\"một⟧\n  hai\"", 0),
    ("a: ⟦|⟧\nb: x", 0),
    ("b: x\na: ⟦~⟧", 1),
  ])
  func aValueOfManyLinesIsPlacedOnItsFirst(text: String, index: Int) throws {
    let marked = Marked(text)
    let value = try #require(YAMLReader.documents(in: marked.source).values.first)
    guard case .mapping(let fields) = value.content else { return }
    #expect(fields[index].value.position == marked.position)
  }

  @Test(arguments: [
    (
      "gốc: &g {a: x, b: y}\nmới:\n  <<: *g\n  b: z",
      "{gốc: {a: «x», b: «y»}, mới: {b: «z», a: «x»}}"
    ),
    ("a: &x [1, 2]\nb: *x", "{a: [«1», «2»], b: [«1», «2»]}"),
    (
      "- &p {a: 1, b: 1}\n- &q {b: 2, c: 2}\n- <<: [*q, *p]",
      "[{a: «1», b: «1»}, {b: «2», c: «2»}, {b: «2», c: «2», a: «1»}]"
    ),
  ])
  func whatAnAliasRepeatsIsCarriedOut(text: String, outline: String) {
    let (values, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(values.map(\.outline).joined() == outline)
    #expect(problems.isEmpty)
  }

  @Test func anExplosionOfAliasesEndsTheFile() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      let list = [String](repeating: alias, count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let (values, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(values.isEmpty)
    #expect(problems.map(\.code) == [.yaml])
  }

  @Test(arguments: [
    String(repeating: "[", count: 5_000), String(repeating: "- ", count: 5_000) + "x",
    String(repeating: "{a: ", count: 5_000),
  ])
  func endlessNestingEndsTheFile(text: String) {
    let (values, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(values.isEmpty)
    #expect(problems.map(\.code) == [.yaml])
  }

  @Test func everyNameThatStandsTwiceIsReportedWithTheFirst() {
    let text = "a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\nb: 4"
    let (values, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(values.map(\.outline) == ["{a: «1», b: «2», c: {d: «1»}}"])
    #expect(problems.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey])
    #expect(problems.map { $0.place?.position?.line } == [3, 4, 5])
    #expect(problems.map { $0.related.first?.position?.line } == [1, 4, 2])
  }

  @Test func aMappingOfManyNamesStillKnowsThemAll() {
    let names = (0..<100).map { "k\($0): v" } + ["k0: w", "k23: w", "k24: w", "k99: w"]
    let text = names.joined(separator: "\n")
    let (_, problems) = YAMLReader.documents(in: Marked(text).source)
    #expect(problems.map { $0.related.first?.position?.line } == [1, 24, 25, 100])
  }

  @Test(arguments: [
    ("a: 1\n---\na: 2\n---\n", ["a: «1»", "a: «2»"]),
    ("- a: 1\n- a: 2", ["a: «1»", "a: «2»"]),
    ("a: 1\nb: 2", ["a: «1», b: «2»"]),
  ])
  func aRecordFileHoldsOneOrMany(text: String, records: [String]) {
    let (read, problems) = YAMLReader.records(in: Marked(text).source)
    #expect(read.map(\.fields.outline) == records)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("", DiagnosticCode.emptyFile), ("# chỉ có lời ghi\n", .emptyFile), ("một câu văn", .shape),
    ("- a: 1\n- một câu", .shape),
  ])
  func aFileWithoutFieldsIsReported(text: String, code: DiagnosticCode) {
    #expect(YAMLReader.records(in: Marked(text).source).problems.map(\.code) == [code])
  }
}
