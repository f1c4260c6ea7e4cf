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

  @Test func aLargeTextIsCountedLikeASmallOne() {
    let lines = (1...9_000).map { "dòng \($0)" }
    let large = SourceText(file: "a", bytes: Array(lines.joined(separator: "\n").utf8))
    for number in [1, 2, 63, 64, 65, 66, 128, 129, 4_096, 4_097, 8_999, 9_000] {
      #expect(large.line(number) == "dòng \(number)")
      let offset = lines.prefix(number - 1).reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(large.position(at: offset) == Position(line: number, column: 1))
      #expect(large.position(at: offset + 6) == Position(line: number, column: 6))
    }
    #expect(large.line(9_001) == nil && large.line(100_000) == nil)
  }
}
