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
}
