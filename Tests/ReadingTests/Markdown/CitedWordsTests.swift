import Diagnostics
import Testing
import Vietnamese

@testable import Reading

/// Numbers of documents that become links by themselves.
struct CitedWordsTests {
  /// The HTML, each number a link to itself without spaces.
  private func html(_ markdown: String) -> (html: String, toc: [String]) {
    var renderer = MarkdownRenderer(words: MarkdownWords(.vi))
    renderer.cite = { text in
      CitationScanner.citations(in: text).map { ($0.range, "/" + Slug.make($0.number.description)) }
    }
    var out: [UInt8] = []
    var words: [UInt8] = Array("từ trước".utf8)
    let headings = renderer.render(Array(markdown.utf8), into: &out, plainText: &words)
    return (String(decoding: out, as: UTF8.self), headings.map(\.text))
  }

  private func link(_ number: String, _ words: String) -> String {
    "<a class=\"cite\" href=\"/\(Slug.make(number))\">\(words)</a>"
  }

  @Test func onlyTheNumberIsALink() {
    #expect(
      html("Theo Chỉ thị số 31-CT/TU ngày 17/11/2022 & 59/2023/NĐ-CP.").html
        == "<p>Theo Chỉ thị số \(link("31-CT/TU", "31-CT/TU")) ngày 17/11/2022 &amp; "
        + "\(link("59/2023/NĐ-CP", "59/2023/NĐ-CP")).</p>\n")
  }

  @Test(arguments: [
    (
      "Chỉ thị số 05-\nCT/TW ngày",
      "Chỉ thị số <a class=\"cite\" href=\"/05-ct-tw\">05-\nCT/TW</a> ngày"
    ),
    (
      "Quyết định số **99-QĐ**/TW nêu",
      "số <strong><a class=\"cite\" href=\"/99-qd-tw\">99-QĐ</a></strong><a class=\"cite\" href=\"/99-qd-tw\">/TW</a> nêu"
    ),
    ("**49-NQ/TU**", "<strong><a class=\"cite\" href=\"/49-nq-tu\">49-NQ/TU</a></strong>"),
    ("| 49-NQ/TU | b |\n|---|---|\n| 50-NQ/TU | c |", "href=\"/50-nq-tu\">50-NQ/TU</a>"),
    ("- một\n\n  số 44/UBND-\n  NC ngày 1/2/2024", "href=\"/44-ubnd-nc\">44/UBND-\nNC</a>"),
    (
      "Công văn số 1332- \n\nCV/TU ngày 26/7/2022",
      "<p>Công văn số <a class=\"cite\" href=\"/1332-cv-tu\">1332-</a></p>\n<p><a class=\"cite\" href=\"/1332-cv-tu\">CV/TU</a> ngày"
    ),
    (
      "![Ảnh 12-NQ/TU](a.png) và 13-NQ/TU",
      "alt=\"Ảnh 12-NQ/TU\" loading=\"lazy\"> và <a class=\"cite\""
    ),
    (
      "Có chú thích[^1].\n\n[^1]: Xem 49-NQ/TU.",
      "Xem <a class=\"cite\" href=\"/49-nq-tu\">49-NQ/TU</a>."
    ),
  ])
  func aNumberIsALinkWhereverItStands(markdown: String, expected: String) {
    let html = html(markdown).html
    #expect(html.contains(expected), "\(html)")
  }

  @Test(arguments: [
    "Xem [Chỉ thị 31-CT/TU](a.md) ở đây", "Xem `31-CT/TU`", "```\n31-CT/TU\n```",
    "ngày 26/3/2025, giai đoạn 2020 - 2025, Quý III/2024", "NC (BTh, 60b), Phó CVP/UBND tỉnh",
    "<!-- 31-CT/TU -->", "HCTC(Tr), kinh tế - xã hội, Thi đua - khen thưởng",
  ])
  func linksCodeAndOtherNumbersStayAsTheyAre(markdown: String) {
    #expect(!html(markdown).html.contains("class=\"cite\""))
  }

  @Test func aHeadingIsLinkedAndItsEntryInTheContentsIsPlain() {
    let (html, toc) = html("## Theo 49-NQ/TU\n\nvà 50-NQ/TU")
    #expect(html.contains("<h2 id=\"theo-49-nq-tu\">Theo \(link("49-NQ/TU", "49-NQ/TU"))</h2>"))
    #expect(html.contains("và \(link("50-NQ/TU", "50-NQ/TU"))"))
    #expect(toc == ["Theo 49-NQ/TU"])
  }
}
