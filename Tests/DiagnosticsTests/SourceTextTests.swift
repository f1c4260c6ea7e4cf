import Diagnostics
import Testing

struct SourceTextTests {
  private let source = SourceText(file: "a", bytes: Array("một\n\nhai ba".utf8))

  @Test(arguments: [(1, "một"), (2, ""), (3, "hai ba"), (4, nil), (0, "một")])
  func aLineIsFoundByItsNumber(number: Int, line: String?) {
    #expect(source.line(number) == line)
  }

  @Test(arguments: [
    (0, "1:1+1"), (5, "1:4+1"), (6, "2:1+1"), (11, "3:5+1"), (99, "3:7+1"), (-1, "1:1+1"),
  ])
  func anOffsetIsALineAndAColumnOfScalars(offset: Int, position: String) {
    #expect(source.position(at: offset).description == position)
  }

  @Test func aLongLineIsCutBetweenLetters() {
    let long = SourceText(file: "a", bytes: Array(String(repeating: "ề", count: 300).utf8))
    #expect(long.line(1) == String(repeating: "ề", count: 134))
  }
}
