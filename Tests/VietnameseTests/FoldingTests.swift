import Testing

@testable import Vietnamese

struct FoldingTests {
  @Test func everyTokenVectorHolds() throws {
    let cases = try Vectors.read().tokens
    #expect(cases.count > 20)
    for each in cases { #expect(Vectors.tokens(of: each.text) == each.tokens, "\(each.text)") }
  }

  /// The canonical words of a text.
  private func toned(_ text: String) -> [String] {
    Vectors.tokens(of: text).filter { $0.compound == nil }.map(\.canon)
  }

  @Test(.enabled(if: Spellings.isThere, "test data is not beside the project"))
  func theHandMadeSpellingsMeetAndPart() throws {
    let spellings = try Spellings.read()
    for pair in spellings.sameTonedKey {
      #expect(toned(pair[0]) == toned(pair[1]), "\(pair)")
    }
    for pair in spellings.differentTonedKey {
      #expect(toned(pair[0]) != toned(pair[1]), "\(pair)")
    }
    for pair in spellings.folded { #expect(Folding.folded(pair[0]) == pair[1]) }
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("thủy", "thuỷ"), ("vịêt", "việt"), ("QUÝ", "quí"), ("Kỹ thuật", "kĩ-thuật"),
    ("ho\u{300}a bi\u{300}nh", "Hoà Bình"), ("1.000.000", "1000000"),
  ])
  func spellingsOfOneWordMeet(one: String, other: String) {
    #expect(toned(one) == toned(other))
  }

  @Test(arguments: [("thúy", "thúi"), ("hay", "hai"), ("đương", "dương"), ("ý", "í"), ("ma", "mà")])
  func differentWordsStayApart(one: String, other: String) {
    #expect(toned(one) != toned(other))
  }

  @Test func aPhraseFoldsToPlainWordsWithOneSpace() {
    let phrase = "  Ủy ban – nhân dân (xã), 24/4/2025!"
    #expect(Folding.folded(phrase) == "uy ban nhan dan xa 24 4 2025")
    #expect(Folding.folded("") == "")
  }

  @Test(arguments: [
    ("Số hiệu", "sohieu"), ("so-hieu", "sohieu"), ("SO_HIEU", "sohieu"), ("so hieu", "sohieu"),
    ("legal-basis", "legalbasis"), ("Legal Basis", "legalbasis"), ("legalBasis", "legalbasis"),
    ("Ngày ký", "ngayky"), ("country", "country"), ("Đơn vị", "donvi"), ("---", ""),
  ])
  func fieldNamesAreKnownByTheirLetters(name: String, key: String) {
    #expect(Folding.key(name) == key)
  }

  @Test func textsWithoutOddLettersFoldAsAllOthersDo() {
    let pieces = [
      "a", "Z", "7", "1. ", "1.250", "24.4.2025", "ỷ", "Đ", "đ", "ế", " ", "-", "/", ".", ",", "_",
      "–",
      "e\u{301}", "\u{AD}", "日", "Łu", "½", "ﬁ", "é",
    ]
    for one in pieces {
      for two in pieces {
        for three in pieces {
          let text = one + two + three
          let bytes = Array(text.utf8)
          var folder = SyllableFolder(mergesIY: false)
          var scanner = SyllableScanner(bytes)
          var words: [String] = []
          while let word = scanner.next() {
            if word.kind == .compound { continue }
            folder.read(bytes, word.range)
            words.append(String(decoding: folder.fold, as: UTF8.self))
          }
          #expect(Folding.key(text) == words.joined(), "\(text)")
          let slugs = words.map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
          #expect(Slug.make(text) == slugs.joined(separator: "-"), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("Cầu Bà Lăng", "cau-ba-lang"), ("Kỳ họp thứ 5", "ky-hop-thu-5"), ("136-KH/ThU", "136-kh-thu"),
    ("  «Đối thoại»  ", "doi-thoai"), ("1.250.000 đồng", "1250000-dong"), ("日本 Nhật", "nhat"),
    ("Łódź", "odz"), ("24/4/2025", "24-4-2025"), ("!!!", ""),
  ])
  func aSlugIsPlainAndKeepsItsWords(text: String, slug: String) {
    #expect(Slug.make(text) == slug)
  }

  @Test(arguments: [
    ("ke-hoach/2025/136-kh-thu", "ke-hoach/2025/136-kh-thu"), ("Kế hoạch/Quý 1", "ke-hoach/quy-1"),
    ("/trang//a/", "trang/a"), ("a-/b", "a/b"), ("a/-b", "a/b"), ("a--b/c", "a-b/c"), ("!/b", "/b"),
    ("", ""), ("/", ""),
  ])
  func eachPartOfAPathIsASlug(path: String, slugs: String) {
    #expect(Slug.path(path) == slugs)
  }

  @Test func aRangeIsScannedOnItsOwn() {
    let bytes = Array("một hai ba".utf8)
    var scanner = SyllableScanner(bytes, in: 6..<bytes.count - 3)
    #expect(scanner.next() == Syllable(range: 6..<9, isAdjacent: false, kind: .word))
    #expect(scanner.next() == nil)
  }

  @Test func anyBytesAreScannedToTheEnd() {
    for bytes: [UInt8] in [[0xFF, 0xC3], [0xE1, 0xBB], [0x61, 0xF0, 0x9F], [0xCC, 0x81, 0x61]] {
      var scanner = SyllableScanner(bytes)
      var folder = SyllableFolder()
      var count = 0
      while let syllable = scanner.next() {
        folder.read(bytes, syllable.range)
        count += 1
      }
      #expect(count <= 1)
    }
  }
}
