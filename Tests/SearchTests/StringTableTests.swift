import Testing

@testable import Search

@Suite struct StringTableTests {
  /// Strings with common beginnings of up to twelve bytes, zeros among them.
  private static let strings: Set<[UInt8]> = {
    var random = Draw(seed: 9)
    let alphabet: [UInt8] = [0, 0x61, 0x62, 0xC3]
    return Set((0..<3_000).map { _ in (0..<random(13)).map { _ in alphabet[random(4)] } })
  }()

  @Test func stringsHaveOneNumberEach() {
    var table = StringTable()
    for _ in 0..<2 {
      for string in Self.strings {
        let id = table.id(of: string)
        #expect(Array(table[id]) == string)
      }
      #expect(table.count == Self.strings.count)
      table.freeze()
    }
  }

  @Test(arguments: [false, true]) func sortedTheyAreInTheOrderOfTheirBytes(isFrozen: Bool) {
    var table = StringTable()
    for string in Self.strings { _ = table.id(of: string) }
    if isFrozen { table.freeze() }
    let (sorted, ranks) = table.sorted()
    let strings = Self.strings.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(sorted.strings.map { Array($0) } == strings)
    #expect((0..<table.count).allSatisfy { sorted[Int(ranks[$0])] == table[$0] })
  }
}
