import Testing

@testable import Reading

struct MarkdownCommentsTests {
  @Test(arguments: [
    ("a <!-- 1\n2 --> b", "a       \n      b"), ("<!--a--><!--b-->c", "                c"),
    ("a <!-- b", "a <!-- b"), ("không có", "không có"), ("", ""), ("<!-->", "<!-->"),
  ])
  func aCommentIsBlankAndLinesStay(text: String, expected: String) {
    let blanked = MarkdownComments.blanked(Array(text.utf8))
    #expect(String(decoding: blanked, as: UTF8.self) == expected)
  }
}
