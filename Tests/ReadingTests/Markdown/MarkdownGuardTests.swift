import Diagnostics
import Testing

@testable import Reading

/// A few kilobytes may not cost minutes or gigabytes.
struct MarkdownGuardTests {
  private func html(_ markdown: String) -> String {
    var out: [UInt8] = []
    MarkdownRenderer(words: MarkdownWords(.vi)).render(Array(markdown.utf8), into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func shortRowsOfAWideTableAreNotFilledUp() {
    let wide = String(repeating: "a|", count: 900) + "\n" + String(repeating: "-|", count: 900)
    let html = html(wide + "\n" + String(repeating: "a\n", count: 4_000))
    #expect(!html.contains("<table>"))
    #expect(html.utf8.count < 100_000)
  }

  @Test func anHonestTableMayBeLarge() {
    let row = String(repeating: "|ô", count: 20) + "|\n"
    let rule = String(repeating: "|-", count: 20) + "|\n"
    let html = html("văn\n\n" + row + rule + String(repeating: row, count: 2_000))
    #expect(html.contains("<table>"))
  }

  @Test func manyLinesBesideATableAreNoRows() {
    let html = html("|a|b|\n|-|-|\n|c|d|\n\n" + String(repeating: "văn\n\n", count: 10_000))
    #expect(html.contains("<table>"))
  }

  @Test(arguments: ["a<?", "a<!A ", "a<![CDATA["])
  func declarationsWithoutAnEndAreText(start: String) {
    let html = html(String(repeating: start, count: 20_000))
    #expect(html.hasPrefix("<p>a&lt;"))
    #expect(!html.contains("&amp;"))
  }
}
