import Testing

@testable import Reading

struct MarkdownTextTests {
  @Test(arguments: [
    ("# A\nmột\nhai  \nba\n\n- x\n- y", "A\n\nmột hai ba\n\nx\n\ny"),
    ("[chữ](đích.md) ![ảnh](a.jpg) `mã` **đậm**", "chữ ảnh mã đậm"),
    ("| a | b |\n|-|-|\n| c | d |", "a b\n\nc d"),
    ("<p>x <b>y</b></p>\n\nz <i>t</i><br>u", "x y\n\nz t u"),
    ("A[^1]\n\n[^1]: chú thích", "A\n\nchú thích"),
    ("```\nmã\n```", "mã"), ("<!-- riêng -->", ""), ("", ""),
  ])
  func onlyTheWordsRemain(markdown: String, expected: String) {
    var out = Array("trước\n".utf8)
    MarkdownText.plainText(of: Array(markdown.utf8), into: &out)
    #expect(String(decoding: out, as: UTF8.self).dropFirst("trước\n".count) == expected[...])
  }

  @Test(arguments: [
    ("# Tên\n\nMột hai.\n\n| a |\n|-|\n\nBa *bốn*\nnăm.", 200, "Một hai. Ba bốn năm."),
    ("một hai ba bốn", 11, "một hai ba…"), ("một hai ba bốn", 10, "một hai…"),
    ("một hai, ba", 9, "một hai…"), ("một hai ba", 10, "một hai ba"), ("", 200, ""),
    ("mộthaiba", 3, "mộ…"),
  ])
  func anAbstractEndsBehindAWord(markdown: String, limit: Int, expected: String) {
    #expect(MarkdownText.abstract(of: Array(markdown.utf8), limit: limit) == expected)
  }

  @Test func anAbstractNeedsNotTheWholeText() {
    let text = Array((String(repeating: "xã ", count: 100) + "\n\n").utf8)
    let long = (0..<500).flatMap { _ in text }
    #expect(MarkdownText.abstract(of: long).unicodeScalars.count == 198)
  }

  @Test(arguments: [
    ("Theo luật[^1] và [kế hoạch][k].", "[k]: a.md\n\n[^1]: Chú thích.", "Theo luật và kế hoạch."),
    (
      "| a |\n|---|\n" + String(repeating: "| dòng của bảng |\n", count: 200), "Sau bảng.",
      "Sau bảng."
    ),
    ("```\n" + String(repeating: "mã\n\n", count: 999) + "```\n\n", "Sau mã.", "Sau mã."),
  ])
  func anAbstractOfALongTextIsThatOfAShortOne(first: String, last: String, expected: String) {
    let items = String(repeating: "## Mục\n\n", count: 500)
    let text = [first, items, last].joined(separator: "\n\n")
    #expect(MarkdownText.abstract(of: Array(text.utf8)).hasPrefix(expected))
  }
}
