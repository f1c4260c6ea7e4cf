import Testing

@testable import Vietnamese

struct ListsTests {
  @Test func noAbbreviationOccursTwice() {
    let words = Abbreviation.seed.map(\.words)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty })
  }

  @Test func abbreviationsKnowTheirWordsAndWhetherTheyAreClear() throws {
    let education = try #require(Abbreviation.seed.first { $0.short == "GD&ĐT" })
    #expect(education.words == ["gd", "dt"])
    #expect(!education.isAmbiguous)
    let planning = try #require(Abbreviation.seed.first { $0.short == "QH" })
    #expect(planning.isAmbiguous)
  }

  @Test func everyNameIsComposedAndLeadsToAProvinceThatRemains() {
    let former = Set(PlaceAliases.formerProvinces.map(\.former))
    #expect(former.count == 29)
    for (name, present) in PlaceAliases.formerProvinces {
      #expect(!former.contains(present))
      #expect(TextCleaning.clean(name).utf8.count == name.utf8.count)
    }
    for group in PlaceAliases.spellings { #expect(Set(group.map(Folding.folded)).count > 1) }
  }

  @Test(arguments: [
    ("ngan sach", "Ngân sách"), ("ngân sahc", "Ngân sách"), ("ngan-sac", "Ngân sách"),
    ("so-hieuu", "Số hiệu"), ("sohieu", "Số hiệu"), ("tile", "title"), ("xyz", nil), ("", nil),
    ("ngay-cong-khi", "Ngày công khai"), ("a", nil),
  ])
  func aMisspeltNameFindsItsNeighbour(word: String, nearest: String?) {
    let names = ["Số hiệu", "Ngân sách", "title", "Ngày công khai", "b"]
    #expect(Spelling.nearest(word, among: names) == nearest)
  }

  @Test(arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("", "ab", 2), ("kitten", "sitting", 3)])
  func distanceCountsEdits(one: String, other: String, distance: Int) {
    #expect(Spelling.distance(Array(one.utf8), Array(other.utf8)) == distance)
    #expect(Spelling.distance(Array(other.utf8), Array(one.utf8)) == distance)
  }

  @Test(arguments: [
    ("đất đai", "Đất đai"), ("ủy ban", "Ủy ban"), ("", ""), ("2 xã", "2 xã"), ("e\u{302}m", "Êm"),
  ])
  func aSentenceBeginsWithACapital(text: String, capitalized: String) {
    #expect(Casing.capitalizedFirst(text) == capitalized)
    #expect(Casing.lowercasedFirst(capitalized) == TextCleaning.clean(text))
  }

  @Test func lowerCaseKeepsTheLetters() {
    #expect(Casing.lowercased("QUYẾT ĐỊNH ƯỚC") == "quyết định ước")
  }
}
