import Diagnostics
import Records
import Testing

@testable import Reading

/// What people write wrongly, where it is reported, and what the mend says.
struct YAMLFailureTests {
  @Test(arguments: [
    ("a: x\ntitle: Kế hoạch⟦:⟧ năm 2025", "title: \"Kế hoạch: năm 2025\""),
    ("title: Kế hoạch⟦:⟧ «\"x\"»", "title: 'Kế hoạch: «\"x\"»'"),
    ("a: x\n⟦title:Kế hoạch⟧\nb: y", "title: Kế hoạch"),
    ("a: x\n⟦Kế hoạch năm⟧\nb: y", "dấu hai chấm"),
    ("⟦title:Kế hoạch⟧\nb: y", "title: Kế hoạch"), ("⟦title = x⟧\n\nb: y\nc: z", "dấu hai chấm"),
    ("title: ⟦\"Kế hoạch⟧\nb: y\nc: z", "cuối giá trị"),
    ("title: ⟦\"Kế hoạch⟧\nb: \"y\"\nc: z", "cuối giá trị"),
    ("title: ⟦'Kế hoạch⟧", "cuối giá trị"),
    ("title: \"Kế hoạch\" ⟦số 5⟧\nb: y", "title: '\"Kế hoạch\" số 5'"),
    ("a: x\nb: ⟦@xã⟧", "b: \"@xã\""),
    ("b: ⟦`mã`⟧\nc: x", "b: \"`mã`\""),
    ("b: ⟦%5⟧", "b: \"%5\""),
    ("b: ⟦**đậm**⟧", "b: \"**đậm**\""),
    ("b: ⟦> 5 tỷ⟧\nc: x", "b: \"> 5 tỷ\""),
    ("b: ⟦[Khẩn] Họp dân⟧\nc: x", "b: \"[Khẩn] Họp dân\""),
    ("b: ⟦- x⟧", "b: \"- x\""),
    ("a: ⟦[⟧x, y\nb: z", "«]»"),
    ("a: \"C:⟦\\⟧xyz\"", "nháy đơn"),
    ("a: \"C:⟦\\⟧đất\"", "nháy đơn"),
    ("a: x\n  ⟦b⟧: y", "thẳng hàng"),
    ("a:\n    b: x\n  ⟦c: y⟧", "thẳng hàng"),
    ("a:\n  - x\n ⟦- y⟧", "thẳng hàng"),
  ])
  func theMendNamesTheMistake(text: String, mend: String) throws {
    let marked = Marked(text)
    let (_, problems) = YAMLReader.documents(in: marked.source)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == .yaml)
    #expect(problem.place?.position == marked.position)
    #expect(problem.mends.first?.vi.contains(mend) == true, "\(problem.message.vi)")
  }

  @Test(arguments: [
    ("title: Kế hoạch số ⟦#1 của xã⟧\nb: y", "title: \"Kế hoạch số #1 của xã\""),
    ("title: ⟦#1 của xã⟧\nb: y", "title: \"#1 của xã\""),
    ("a:\n  - Tổ \t⟦##5⟧", "- \"Tổ \t##5\""), ("a: một\n  hai ⟦#ba⟧", "ngoặc kép"),
    ("a: [b]\nc: {d: e}\nf: \"g\"\nh: i ⟦#j⟧ ", "h: \"i #j\""),
  ])
  func wordsThatAreTakenForACommentAreNoSilentLoss(text: String, mend: String) throws {
    let marked = Marked(text)
    let (_, problems) = YAMLReader.documents(in: marked.source)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == .yaml)
    #expect(problem.place?.position == marked.position)
    #expect(problem.mends.first?.vi.contains(mend) == true, "\(problem.mends)")
  }

  @Test(arguments: [
    "a: b # c", "a: b #", "a: b ## c", "a: b#c", "a: \"b\" #c", "a: 'b #c'", "#a\nb: c",
    "a: |\n  b #c", "a: # c\n  b: d", "a: b\n#c", "a: b\n  #c\nd: e #######",
  ])
  func aCommentIsNoProblem(text: String) {
    #expect(YAMLReader.documents(in: Marked(text).source).problems.isEmpty)
  }

  @Test(arguments: [
    "a:\n⟦\t⟧b: x", "a: x\nc:\n  - d\n  ⟦\t\t⟧- e", "a:\n⟦\t⟧- x\n\t- y",
  ])
  func aTabInTheIndentationIsShown(text: String) throws {
    let marked = Marked(text)
    let problem = try #require(YAMLReader.documents(in: marked.source).problems.first)
    #expect(problem.code == .tab)
    #expect(problem.place?.position == marked.position)
  }

  @Test func aTabElsewhereIsFine() {
    let (values, problems) = YAMLReader.documents(in: Marked("a:\tx\ty\nb: |\n  c\td").source)
    #expect(values.map(\.outline) == ["{a: «x\ty», b: «c\td»}"])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("a: ⟦*xã⟧", DiagnosticCode.yaml), ("⟦⟧: x", .yaml), ("a: x\n⟦[b, c]⟧: y", .yaml),
    ("a: ⟦!!binary abc⟧", .yaml), ("<<: ⟦xin chào⟧", .yaml),
  ])
  func whatIsYAMLButSaysNothingIsRefused(text: String, code: DiagnosticCode) throws {
    let marked = Marked(text)
    let problems = YAMLReader.documents(in: marked.source).problems
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.position?.line == marked.position?.line)
    #expect(problems.first?.place?.position?.column == marked.position?.column)
  }

  @Test func documentsBeforeAFaultAreKept() {
    let (values, problems) = YAMLReader.documents(in: Marked("a: 1\n---\nb: 'x\n").source)
    #expect(values.map(\.outline) == ["{a: «1»}"])
    #expect(problems.count == 1)
  }

  @Test func noBytesMakeTheReaderFail() {
    var state: UInt64 = 7
    let alphabet = Array("a:- \n\t\"'[]{},#&*!|>%@`?~<đ\\0".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let source = SourceText(file: "a.yaml", bytes: bytes)
      let (_, problems) = YAMLReader.documents(in: source)
      #expect(problems.allSatisfy { !$0.message.vi.isEmpty && $0.place?.position != nil })
    }
  }
}
