import Diagnostics
import Testing
import Vietnamese

@testable import Records

/// Names of units, and the tree that they stand in.
struct UnitTests {
  private let small = SmallCatalog([
    .unit(
      "ubnd-minh-chau", titled: "Ủy ban nhân dân xã Minh Châu",
      also: ["UB Minh Châu", "Ủy ban nhân dân xã Châu Giang"], parent: "xa-minh-chau"),
    .unit("xa-minh-chau", titled: "Xã Minh Châu"),
    .unit("khac/to-1", titled: "Tổ 1"), .unit("khac/to-1b", titled: "tổ 1"),
  ])

  @Test(arguments: [
    "ubnd-minh-chau", "don-vi/ubnd-minh-chau", "/don-vi/ubnd-minh-chau/",
    "Ủy ban nhân dân xã Minh Châu", "ủy ban nhân dân xã minh châu", "UBND xã Minh Châu",
    "ubnd xa minh chau", "Uỷ ban nhân dân xã Minh Châu", "UB Minh Châu", "UBND xã Châu Giang",
  ])
  func aUnitIsFoundByAddressTitleShortAndFormerName(text: String) {
    #expect(small.resolve(.unit, text) == "don-vi/ubnd-minh-chau")
  }

  @Test func unitsOfOneTitleAreToldApartByTheirAddress() {
    #expect(small.resolve(.unit, "Tổ 1") == "don-vi/khac/to-1|don-vi/khac/to-1b")
    #expect(small.resolve(.unit, "khac/to-1b") == "don-vi/khac/to-1b")
  }

  @Test func aTitleIsStrongerThanAFormerNameOfAnotherUnit() {
    let small = SmallCatalog([
      .unit("cu", titled: "Xã Châu Giang"),
      .unit("moi", titled: "Xã Minh Châu", also: ["Xã Châu Giang"]),
    ])
    #expect(small.resolve(.unit, "xã Châu Giang") == "don-vi/cu")
    #expect(small.resolve(.record(kinds: []), "xã Châu Giang") == "don-vi/cu")
  }

  @Test func aFormerNameOfTwoUnitsIsAmbiguous() {
    let small = SmallCatalog([
      .unit("a", titled: "Xã A", also: ["Xã Cũ"]), .unit("b", titled: "Xã B", also: ["Xã Cũ"]),
    ])
    #expect(small.resolve(.unit, "Xã Cũ") == "don-vi/a|don-vi/b")
  }

  @Test func aRecordThatIsNoUnitIsNeverTakenForOne() {
    let small = SmallCatalog([.at("ke-hoach/a", titled: "Xã A"), .unit("a", titled: "Xã B")])
    #expect(small.resolve(.unit, "Xã A") == "?")
    #expect(small.resolve(.unit, "ke-hoach/a") == "?")
  }

  @Test func aUnitKnowsTheUnitsBelowItAndThoseMergedIntoIt() {
    let small = SmallCatalog([
      .unit("tinh", titled: "Tỉnh"), .unit("xa", titled: "Xã", parent: "Tỉnh"),
      .unit("cu-1", titled: "Xã Cũ 1", mergedInto: ["xa"]),
      .unit("cu-2", titled: "Xã Cũ 2", mergedInto: ["xa", "tinh"]),
      .at("don-vi/nhap", titled: "Nháp") {
        $0.isDraft = true
        $0.unitFacts?.parent = "tinh"
        $0.unitFacts?.mergedInto = ["xa"]
      },
    ])
    let province = small.catalog.record(at: "don-vi/tinh") ?? 0
    let commune = small.catalog.record(at: "don-vi/xa") ?? 0
    #expect(small.addresses(small.catalog.children[province]) == ["don-vi/xa"])
    #expect(small.addresses(small.catalog.merged(into: commune)) == ["don-vi/cu-1", "don-vi/cu-2"])
    #expect(small.addresses(small.catalog.merged(into: province)) == ["don-vi/cu-2"])
  }

  @Test func theUnitOfARecordIsLeftOutWhileItIsNotShown() {
    let small = SmallCatalog([
      .at("don-vi/mat", titled: "Đơn vị mật") { $0.isInternal = true },
      .at("ke-hoach/a") { $0.unit = "Đơn vị mật" },
    ])
    #expect(small.problems.isEmpty)
    #expect(small.catalog.units.all == [nil, nil])
  }

  @Test func unitsThatStandAboveEachOtherAreOneCycle() {
    let small = SmallCatalog([
      .unit("a", titled: "A", parent: "c"), .unit("b", titled: "B", parent: "a"),
      .unit("c", titled: "C", parent: "b"), .unit("d", titled: "D", parent: "c"),
    ])
    #expect(small.problems.map(\.code) == [.cycle])
    #expect(small.problems.first?.message.vi == "vòng tròn «cấp trên»: A → C → B → A")
  }

  @Test func aUnitMergedIntoItselfIsACycle() {
    let small = SmallCatalog([
      .unit("a", titled: "A", mergedInto: ["a"]), .unit("b", titled: "B", mergedInto: ["a", "b"]),
    ])
    #expect(small.problems.map(\.code) == [.cycle, .cycle])
    #expect(small.problems.first?.message.vi == "vòng tròn «sáp nhập vào»: A → A")
  }

  @Test func aUnitOfATableIsSuggestedByTheAddressThatFindsIt() {
    let table = Summary.unit("don-vi/mttq-xa-a", titled: "Ban công tác xã A")
    let naming = Summary.at("ke-hoach/x") { $0.name(.unit, "mttq-xa-a") }
    let small = SmallCatalog([table, naming])
    #expect(small.problems.map(\.code) == [.unit])
    #expect(small.problems.first?.mends.first?.vi == "có phải bạn muốn viết «don-vi/mttq-xa-a»?")
    #expect(small.resolve(.unit, "don-vi/mttq-xa-a") == "don-vi/don-vi/mttq-xa-a")
  }

  @Test func aWrongNameThatAFileRepeatsIsToldOnce() {
    var names = (1...5).map { line in
      Mention(.unit, "xã không có", at: Position(line: line + 1), field: "unit")
    }
    names.append(Mention(.unit, "xã khác", at: Position(line: 9), field: "unit"))
    let naming = Summary.at("ke-hoach/x") { $0.mentions = names.reversed() }
    let problems = SmallCatalog([naming]).problems.sorted()
    #expect(
      problems.map(\.message.vi) == [
        "không có cơ quan, đơn vị nào là «xã không có» (5 chỗ trong tệp này)",
        "không có cơ quan, đơn vị nào là «xã khác»",
      ])
    #expect(problems.map { $0.place?.position?.line } == [2, 9])
  }

  @Test func twoWaysToOneUnitAreNoCycle() {
    let small = SmallCatalog([
      .unit("a", titled: "A", mergedInto: ["b", "c"]), .unit("b", titled: "B", mergedInto: ["d"]),
      .unit("c", titled: "C", mergedInto: ["d"]), .unit("d", titled: "D"),
    ])
    #expect(small.problems.isEmpty)
  }

  @Test func aUnitCannotEndBeforeItBegins() {
    let unit = Summary.at("don-vi/a", titled: "A") {
      $0.unitFacts?.from = .init(year: 2025, month: 7, day: 1)
      $0.unitFacts?.until = .init(year: 2025, month: 6, day: 30)
    }
    #expect(SmallCatalog([unit]).problems.map(\.code) == [.date])
  }
}
