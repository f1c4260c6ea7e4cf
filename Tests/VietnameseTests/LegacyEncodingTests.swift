import Testing

@testable import Vietnamese

struct LegacyEncodingTests {
  @Test(arguments: [
    ("NghÞ quyÕt cña Héi ®ång nh©n d©n", "Nghị quyết của Hội đồng nhân dân"),
    ("kÕ ho¹ch thùc hiÖn d©n chñ ë c¬ së", "kế hoạch thực hiện dân chủ ở cơ sở"),
    ("NGHÞ QUYÕT", "NGHỊ QUYẾT"),
    ("ph\u{AD}¬ng ¸n", "phương án"),
    ("Nghò quyeát cuûa Hoäi ñoàng nhaân daân", "Nghị quyết của Hội đồng nhân dân"),
    ("keá hoaïch thöïc hieän daân chuû ôû cô sôû", "kế hoạch thực hiện dân chủ ở cơ sở"),
    ("UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
    ("ñaëc bieät, kyõ thuaät, nguyeân taéc", "đặc biệt, kỹ thuật, nguyên tắc"),
  ])
  func oldTextIsReadByWhatMakesSyllables(old: String, text: String) {
    let converted = LegacyEncoding.converted(Array(old.utf8))
    #expect(converted.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: [
    "", "plain text", "Nghị quyết của Hội đồng", "«có công»", "một ví dụ ô tô", "© 2025", "toà nhà",
    "xã hôi", "à la carte",
  ])
  func unicodeTextIsLeftAlone(text: String) {
    #expect(LegacyEncoding.converted(Array(text.utf8)) == nil)
  }

  @Test func eachLineIsJudgedOnItsOwn() {
    let mixed = "Ủy ban «cña»\nc«ng d©n\nend"
    let converted = LegacyEncoding.converted(Array(mixed.utf8)) ?? []
    #expect(String(decoding: converted, as: UTF8.self) == "Ủy ban «cña»\ncông dân\nend")
  }

  @Test(arguments: ["nghiêng", "quyết", "giữa", "gì", "khuỷu", "oẳng", "yêu", "đặc", "uỷ", "ương"])
  func realSyllablesArePossible(word: String) {
    #expect(SyllableGrammar.impossibleCount(Array(word.utf8)) == 0)
  }

  @Test(arguments: ["cña", "quyeát", "zô", "str", "viêtn", "thànhphố"])
  func otherWordsAreImpossible(word: String) {
    #expect(SyllableGrammar.impossibleCount(Array(word.utf8)) == 1)
  }
}
