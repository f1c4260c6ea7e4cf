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

  @Test func everyPlaceHasSpellingsThatFoldDifferently() {
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

  @Test(arguments: [
    ("van-ban/12", "van-ban/1"), ("van-ban/21", "van-ban/1"), ("van-ban/32", "van-ban/2"),
    ("van-bna/4567", "van-ban/4567"), ("van", nil),
  ])
  func ofWordsEquallyNearTheFirstIsTaken(word: String, nearest: String?) {
    let names = ["van-ban/1", "van-ban/2", "van-ban/11", "van-ban/22", "van-ban/4567"]
    #expect(Spelling.nearest(word, among: names) == nearest)
  }

  @Test(arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("", "ab", 2), ("kitten", "sitting", 3)])
  func distanceCountsEdits(one: String, other: String, distance: Int) {
    #expect(Spelling.distance(Array(one.utf8), Array(other.utf8)) == distance)
    #expect(Spelling.distance(Array(other.utf8), Array(one.utf8)) == distance)
  }

  @Test func aDistanceThatIsNoNearerThanALimitNeedsNotBeExact() {
    let words = ["", "a", "ab", "ba", "abc", "acb", "bca", "abcdef", "badcfe", "xbcdey", "fedcba"]
    for one in words.map({ Array($0.utf8) }) {
      for other in words.map({ Array($0.utf8) }) {
        let distance = Spelling.distance(one, other)
        for limit in 0...7 {
          let found = Spelling.distance(one, other, below: limit)
          #expect(distance < limit ? found == distance : found >= limit)
        }
      }
    }
  }

  @Test(arguments: [
    ("Đất đai", "đất đai"), ("Ủy ban", "ủy ban"), ("", ""), ("2 xã", "2 xã"), ("Êm", "êm"),
  ])
  func aNameWithinASentenceBeginsSmall(name: String, within: String) {
    #expect(Casing.lowercasedFirst(name) == within)
  }

  @Test func lowerCaseKeepsTheLetters() {
    #expect(Casing.lowercased("QUYẾT ĐỊNH ƯỚC") == "quyết định ước")
  }
}
