import Testing

@testable import Site

/// Facts as one hash.
struct PieceFactsTests {
  private static func hash(_ facts: [any PieceFact], names: [UInt64] = [7, 8, 9]) -> UInt64 {
    var all = PieceFacts(names: names)
    for fact in facts { fact.add(to: &all) }
    return all.take()
  }

  @Test func recordsAreMeantByTheirNames() {
    #expect(
      Self.hash([NamedRecords([0, 2])]) == Self.hash([NamedRecords([1, 2])], names: [1, 7, 9]))
    #expect(Self.hash([NamedRecords([0, 2])]) != Self.hash([NamedRecords([2, 0])]))
    #expect(Self.hash([NamedRecords([0])]) != Self.hash([NamedRecords([0])], names: [8]))
  }

  @Test func listsAreToldFromOneAnother() {
    #expect(
      Self.hash([NamedRecords([0]), NamedRecords([1, 2])])
        != Self.hash([NamedRecords([0, 1]), NamedRecords([2])]))
    #expect(Self.hash(["ab", "c"]) != Self.hash(["a", "bc"]))
  }

  @Test func pagesAreToldByAllThatMakesThem() {
    let pages = Pages(count: 40, size: 20, of: "a")
    #expect(Self.hash([pages]) == Self.hash([Pages(count: 40, size: 20, of: "a")]))
    for other in [
      Pages(count: 41, size: 20, of: "a"), Pages(count: 40, size: 21, of: "a"),
      Pages(count: 40, size: 20, of: "b"),
    ] { #expect(Self.hash([pages]) != Self.hash([other])) }
  }

  @Test func aPieceIsThereOnce() {
    var list = MadeList()
    list.append(Made(source: 5, paths: ["a"]))
    list.append(Made(source: 6, paths: ["b"]))
    var former = FormerPieces(list)
    #expect(former.take(6)?.paths == ["b"])
    #expect(former.take(6) == nil && former.take(4) == nil)
  }
}
