import Hashing
import Testing

@testable import Publishing

/// Claims by their paths.
struct ClaimTableTests {
  private static func claim(_ size: Int, from source: String? = nil) -> Claim {
    Claim(
      entry: .init(size: size, hash: ContentHash(value: UInt64(size))), source: source,
      standing: size % 2 == 0 ? .staged : .unchanged(UInt64(size)))
  }

  @Test func everyPathHasItsOwnClaim() {
    var table = ClaimTable()
    for number in 0..<1_000 { table["trang/\(number)/index.html"] = Self.claim(number) }
    #expect(table.count == 1_000)
    for number in 0..<1_000 {
      let claim = table["trang/\(number)/index.html"]
      #expect(claim?.entry.size == number && claim?.standing == Self.claim(number).standing)
    }
    #expect(table["trang/1000/index.html"] == nil && table[""] == nil)
  }

  @Test func theLastClaimOfAPathCounts() {
    var table = ClaimTable()
    table["a"] = Self.claim(1, from: "một.md")
    #expect(table["a"]?.source == "một.md")
    table["a"] = Self.claim(2)
    #expect(table.count == 1)
    #expect(table["a"]?.entry.size == 2 && table["a"]?.source == nil)
  }

  @Test func theyComeInTheOrderOfTheBytesOfTheirPaths() {
    var table = ClaimTable()
    let paths = ["b", "a/đ", "a.html", "a/b", "ab", "á"]
    for path in paths { table[path] = Self.claim(0) }
    #expect(
      table.ordered.map(\.path)
        == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(table.paths) == Set(paths))
  }
}
