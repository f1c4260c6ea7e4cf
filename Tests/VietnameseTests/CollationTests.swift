import Testing

@testable import Vietnamese

struct CollationTests {
  @Test(arguments: [
    ["ba", "Ba", "ba ngày", "bà con", "bả", "bã", "bá", "bạ", "ban"],
    ["an", "ăn", "ân", "bình", "cam", "chanh", "dân", "đất", "em", "êm"],
    ["đại", "e", "i", "o", "ô", "ơ", "u", "ư", "y", "z"],
    ["Thôn 1", "Thôn 2", "Thôn 10", "Thôn A"],
    ["2", "2.000", "2.001", "a"],
    ["Hòa Bình", "Hoàn Kiếm", "Hưng Yên"],
    ["hoa", "hoà", "hoá"],
    ["An Giang", "An Khê", "Ân Thi"],
    ["zoo", "дом", "日本"],
    ["", "a"],
  ])
  func namesStandInTheOrderOfDictionaries(names: [String]) {
    let sorted = names.reversed().sorted {
      VietnameseCollation.sortKey($0).lexicographicallyPrecedes(VietnameseCollation.sortKey($1))
    }
    #expect(sorted == names)
  }

  @Test(arguments: [("hòa", "hoà"), ("Bắc-Kinh", "Bắc Kinh"), ("ho\u{300}a", "hòa")])
  func spellingsOfOneNameStandTogether(one: String, other: String) {
    #expect(VietnameseCollation.sortKey(one) == VietnameseCollation.sortKey(other))
  }
}
