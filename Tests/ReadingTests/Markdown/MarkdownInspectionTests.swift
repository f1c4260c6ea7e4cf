import Diagnostics
import Testing

@testable import Reading

struct MarkdownInspectionTests {
  private func inspect(_ text: String) -> (Marked, MarkdownInspection) {
    let marked = Marked("---\n---\n\(text)", file: "a.md")
    let body = Array(marked.source.bytes.dropFirst(8))
    return (marked, MarkdownInspection(of: body, in: marked.source, bodyLine: 3))
  }

  @Test(arguments: [
    "xem [kế hoạch](⟦../a.md⟧) này", "đầu\n\n- mục\n\n  ![ảnh](⟦ảnh.jpg⟧)", "> [x](⟦b.md⟧)",
    "| a | b |\n|-|-|\n| đ | [x](⟦c.md⟧) |", "[dài\ndài](⟦d.md⟧)", "[x](<⟦tệp 1.pdf⟧>)",
    "xem [x][r]\n\n[r]: ⟦e.md⟧",
  ])
  func aLinkIsPlacedAtItsDestination(text: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.links.map(\.position) == [marked.position])
    #expect(inspection.problems.isEmpty)
  }

  @Test func equalDestinationsOnALineAreToldApart() {
    let (_, inspection) = inspect("[x](a.md) [y](a.md)\n[z](a.md)")
    #expect(inspection.links.map(\.position.description) == ["3:5+4", "3:15+4", "4:5+4"])
  }

  @Test(arguments: [
    ("a [x](⟦javascript:alert(1)⟧)", DiagnosticCode.unsafeLink), ("văn ⟦<b>⟧đậm", .rawHTML),
    ("a\n\n⟦<div class=\"x\">⟧\nb\n", .rawHTML), ("![x](⟦data:image/png,0⟧)", .unsafeLink),
  ])
  func whatIsNotPublishedIsAWarning(text: String, code: DiagnosticCode) throws {
    let (marked, inspection) = inspect(text)
    let problem = try #require(inspection.problems.first)
    #expect(problem.code == code)
    #expect(problem.severity == .warning)
    #expect(problem.place?.position == marked.position)
    #expect(inspection.links.isEmpty)
  }

  @Test(arguments: [
    ("![x](⟦IMG_1.HEIC⟧)", ".jpg"), ("a ![x](⟦quét.tif⟧)", ".jpg"),
    ("![x](⟦/van-ban/12-qd.pdf#trang=2⟧)", "[tên tệp]"), ("![x](⟦a.docx⟧)", "[tên tệp]"),
  ])
  func aPictureThatNoBrowserShowsIsAWarning(text: String, mend: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.attachmentType])
    #expect(inspection.problems.first?.severity == .warning)
    #expect(inspection.problems.first?.place?.position == marked.position)
    #expect(inspection.problems.first?.mends.first?.vi.contains(mend) == true)
    #expect(inspection.links.map(\.position) == [marked.position])
  }

  @Test(arguments: [
    "![x](a.jpg)", "![x](A.PNG)", "![x](a.svg)", "![x](a.webp?b.pdf)", "![x](a)", "[x](a.pdf)",
    "[x](IMG_1.HEIC)",
  ])
  func otherPicturesAndLinksAreNot(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: ["văn bản", "a * b [x] 5 > 3", "<!-- riêng -->", "a<br>b", "`<b>`", "\\<b>"])
  func plainTextHoldsNothing(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.links.isEmpty && inspection.problems.isEmpty)
  }

  @Test func aLongLineIsNotCountedThroughForEachLink() {
    let link = "số [một](á.md), "
    let (_, inspection) = inspect(String(repeating: link, count: 20_000))
    #expect(
      inspection.links.map { Int($0.position.column) }
        == (0..<20_000).map { 10 + $0 * link.unicodeScalars.count })
  }

  @Test func aPageFullOfTagsIsNotReportedTagByTag() {
    let (_, inspection) = inspect(String(repeating: "<b>x</b>\n", count: 300))
    #expect(inspection.problems.count == 20)
    #expect(inspection.problems.last?.message.vi.contains("không báo nữa") == true)
    #expect(inspection.problems.dropLast().allSatisfy { !$0.message.vi.contains("báo") })
  }

  @Test(arguments: [
    "a\n\n⟦S⟧TT\tThôn\tSố hộ\n1\tĐông\t120\n", "⟦T⟧hôn\tHộ\n\nĐông\t120\n\nTây\t80",
    "- mục\n\n1.\tMột\n\n⟦A⟧\t\tB\nC\t\tD", "```\na\tb\tc\nd\te\tf\n```\nđầu\n⟦a⟧\tb\tc\nd\te\tf",
  ])
  func aTablePastedWithTabsIsToldAtItsFirstRow(text: String) throws {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.tabTable])
    #expect(inspection.problems.first?.place?.position == marked.position)
  }

  @Test func itsMendIsTheFirstRowAsMarkdownHasIt() {
    let (_, inspection) = inspect("Thôn \t Số hộ\nĐông\t120\nTây\t80")
    #expect(
      inspection.problems.first?.mends.first?.vi
        == "viết thành «| Thôn | Số hộ |», ngay dưới dòng đầu thêm «| --- | --- |»")
    #expect(inspection.problems.first?.message.vi.hasPrefix("3 dòng") == true)
  }

  @Test(arguments: [
    "1.\tMột\n2.\tHai\n3.\tBa", "-\tMột\n-\tHai\n-\tBa", "a)\tMột\nb)\tHai\nc)\tBa",
    "```\na\tb\tc\nd\te\tf\n```", "\ta\tb\tc\n\td\te\tf", "| a\t| b\t|\n|-|-|\n| c\t| d\t|",
    "a\tb\tc\n\nmột đoạn văn\n\nd\te\tf", "Một dòng\t\n\t\nhai dòng\t\n", "a\tb", "\t", "a\t\n\tb",
  ])
  func otherTabsAreNoTable(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: [
    "một\n\n⟦---⟧\ntieu-de: Hai\nco-quan: Xã\n---\nhai",
    "⟦---⟧ \n# lời\nTrích yếu: Hai\ncan-cu:\n  - 1/QĐ\n- a\n\n---",
    "```\n---\ntitle: a\n---\n```\n⟦---⟧\ntitle: b\n---",
  ])
  func theFieldsOfASecondRecordAreTold(text: String) throws {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.frontMatter])
    #expect(inspection.problems.first?.place?.position == marked.position)
  }

  @Test(arguments: [
    "một\n\n---\n\nhai\n\n---\nba", "---\nGhi chú: a\n---", "---\ntitle: a\nmột đoạn\n---",
    "---\ntitle: a", "| a |\n|---|\n| title: b |", "```\n---\ntitle: a\n---\n```", "---",
    "a\n---\n",
  ])
  func otherLinesAreNoRecord(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: [
    ("![x](⟦anh duong.jpg⟧)", "](<anh duong.jpg>)"), ("`a` [x](⟦b (1).pdf⟧)", "](<b (1).pdf>)"),
    ("- [x]( ⟦Kế hoạch 5.docx⟧ \"Tựa\")", "](<Kế hoạch 5.docx>)"),
    ("| a |\n|-|\n| [x](⟦../a b/c d.md⟧) |", "](<../a b/c d.md>)"),
  ])
  func aLinkToANameWithASpaceIsAWarning(text: String, mend: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.link])
    #expect(inspection.problems.first?.severity == .warning)
    #expect(inspection.problems.first?.place?.position == marked.position)
    #expect(inspection.problems.first?.mends.first?.vi == "viết «\(mend)»")
  }

  @Test(arguments: [
    "[x](<anh duong.jpg>)", "[x](a.jpg \"một hai.jpg\")", "[x](a.jpg 'một')", "[x](a.jpg )",
    "[1](theo quyết định)", "[1](khoản 2.10)", "`[x](a b.jpg)`", "```\n[x](a b.jpg)\n```",
    "[x] (a b.jpg)", "[x](a b", "[x]", "<!--\n[x](a b.jpg)\n-->", "[x](a b.)",
  ])
  func otherBracketsAreNot(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: ["⟦##⟧Tiêu đề", "a\n\n⟦###⟧1. Mở đầu\nb", "```\n##a\n```\n⟦##⟧**a**"])
  func aHeadingWithoutASpaceIsAWarning(text: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.headingSpace])
    #expect(inspection.problems.first?.place?.position == marked.position)
  }

  @Test(arguments: [
    "## Tiêu đề", "##\tTiêu đề", "##", "## Một ##", "#1 về đích", "#HưngYên", "#######a", "a ##b",
    "```\n##a\n```",
  ])
  func otherHashesAreNone(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: [
    "\t⟦Đ⟧ề nghị các thôn họp dân.",
    "a\n\n    ⟦Đ⟧ề nghị các thôn họp dân.\n    Trước ngày rằm này.",
    "- mục\n\nđoạn\n\n      ⟦Đ⟧ề nghị các thôn họp dân.", "# A\n    ⟦Đ⟧ề nghị các thôn họp dân.",
  ])
  func anIndentedParagraphIsAWarning(text: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.indentedText])
    #expect(inspection.problems.first?.place?.position == marked.position)
  }

  @Test func manyIndentedParagraphsHaveOneMessage() {
    let (_, inspection) = inspect(
      String(repeating: "\tĐề nghị các thôn họp dân.\n\n", count: 30))
    #expect(inspection.problems.count == 1)
    #expect(inspection.problems.first?.message.vi.contains("30 đoạn") == true)
  }

  @Test(arguments: [
    "    congkhai build --lang vi", "một đoạn\n    Đề nghị các thôn họp dân.",
    "- mục\n\n    Đề nghị các thôn họp dân.", "1. mục\ntiếp\n\n\tĐề nghị các thôn họp dân.",
    "[^1]: a\n\n    Đề nghị các thôn họp dân.", "    - Đề nghị các thôn họp dân.",
    "```\n\n    Đề nghị các thôn họp dân.\n```", "<!-- a\n\n    Đề nghị các thôn họp dân. -->",
    "    # Nhận xét",
  ])
  func otherIndentedLinesAreNot(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }

  @Test(arguments: [
    "bể ⟦3*4*5⟧ m", "a\n⟦10*2,5*3⟧", "2*3 và ⟦4*5*6⟧", "```\n1*2*3\n```\n`1*2*3`\n⟦4*5*6⟧",
  ])
  func aProductThatWouldLoseItsStarsIsTold(text: String) {
    let (marked, inspection) = inspect(text)
    #expect(inspection.problems.map(\.code) == [.starProduct])
    #expect(inspection.problems.first?.place?.position == marked.position)
  }

  @Test(arguments: [
    "3*4 m", "3 * 4 * 5", "*nghiêng*", "**đậm**", "`3*4*5`", "3*a*5", "3**4**5", "```\n3*4*5\n```",
    "*", "3*", "*3*",
  ])
  func otherStarsAreNoProduct(text: String) {
    let (_, inspection) = inspect(text)
    #expect(inspection.problems.isEmpty)
  }
}
