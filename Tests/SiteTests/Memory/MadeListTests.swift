import Packing
import Records
import Testing
import Vietnamese

@testable import Site

/// What was made, as bytes.
struct MadeListTests {
  private static func made(_ number: Int) -> Made {
    Made(
      source: UInt64(number), records: [UInt32(number), 7_000], kinds: [number % 3],
      isOfEverything: number % 2 == 0,
      days: number % 4 == 0
        ? .always : .from(CivilDate(daysSinceEpoch: 20_000 - number)),
      paths: ["trang/\(number)/index.html"],
      text: number % 5 == 0 ? nil : "r/\(number).json")
  }

  private static func isSame(_ one: Made?, _ other: Made) -> Bool {
    one.map { "\($0)" } == "\(other)"
  }

  @Test func eachIsAsItWas() throws {
    var list = MadeList()
    for number in 0..<20 { list.append(Self.made(number)) }
    var packer = Packer()
    packer.add(list)
    var unpacker = Unpacker(packer.take())
    let again: MadeList = try unpacker.next()
    #expect(again.count == 20 && unpacker.isAtEnd)
    for number in 0..<20 {
      #expect(Self.isSame(list[number], Self.made(number)))
      #expect(Self.isSame(again[number], Self.made(number)))
      #expect(again.source(of: number) == UInt64(number))
    }
  }

  @Test func listsBecomeOneInTheOrderOfRecords() {
    var (one, other) = (MadeList(), MadeList())
    for number in [4, 0, 2] { one.append(Self.made(number)) }
    for number in [3, 1] { other.append(Self.made(number)) }
    let all = MadeList([([4, 0, 2], one), ([3, 1], other)], records: 5)
    #expect(all.count == 5)
    for number in 0..<5 { #expect(Self.isSame(all[number], Self.made(number))) }
  }
}
