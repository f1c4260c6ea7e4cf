import Testing

@testable import Vietnamese

/// Whatever the text is, the scanner ends and tells the truth about places.
struct CitationAnyTextTests {
  private struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let pieces = [
    "0", "1", "12", "2025", "9999999", "/", "-", "–", ".", ",", ":", " ", "\n", "\n\n", "\r\n",
    "\t", "tháng", "năm", "ngày", "26/3/2025", "số", "Số", "l", "ll", "I", "O", "QĐ", "QD", "NQ",
    "TU", "TW", "QH15", "UBND", "T.Ư", "&", "(", ")", "\u{301}", "\u{AD}", "\u{A0}", "đ",
    "Kế hoạch",
    "Quy định", "Luật", "«", "日", "của", "Bộ Chính trị", "UBND xã", "Minh", "12/QĐ-", "49-NQ/",
    "UBND", " số 5/KH-UBND", "Quyết định số ", " 7-CT/TW", "11-QĐi/TW", " ngày 1/2/2025", "khóa",
    "XI", "*", "[",
    "](", "@", "://", ".pdf", "và", "\u{FEFF}", "\u{2028}", "🙂",
  ]

  private func check(_ bytes: [UInt8]) -> Int {
    let found = CitationScanner.citations(in: bytes)
    var end = 0
    for citation in found {
      #expect(citation.range.lowerBound >= end && citation.range.upperBound <= bytes.count)
      #expect(!citation.range.isEmpty && citation.number.isComplete)
      #expect(citation.fullRange.lowerBound <= citation.range.lowerBound)
      #expect(citation.fullRange.upperBound >= citation.range.upperBound)
      #expect(citation.fullRange.upperBound <= bytes.count)
      let mention = Array(bytes[citation.range])
      #expect(mention.first.map { $0 > 0x20 } == true && mention.last.map { $0 > 0x20 } == true)
      #expect(DocumentNumber.parse(citation.number.description) == citation.number)
      end = citation.range.upperBound
    }
    return found.count
  }

  @Test func itEndsOnAnyText() {
    var random = Random(state: 42)
    var found = 0
    for _ in 0..<8_000 {
      let text = (0...random.next(24)).map { _ in Self.pieces[random.next(Self.pieces.count)] }
      found += check(Array(text.joined().utf8))
    }
    #expect(found > 500)
  }

  @Test func itEndsOnAnyBytes() {
    var random = Random(state: 7)
    for _ in 0..<2_000 { _ = check((0..<64).map { _ in UInt8(random.next(256)) }) }
    let text = Array("Quyết định \n\nsố 12/QĐ-\n\nUBND ngày 3/4/2025 của UBND xã; l1-QĐi/TW".utf8)
    for _ in 0..<4_000 {
      var bytes = text
      for _ in 0...random.next(4) { bytes[random.next(bytes.count)] = UInt8(random.next(256)) }
      _ = check(bytes)
    }
    for count in text.indices {
      _ = check(Array(text[..<count]))
      _ = check(Array(text[count...]))
    }
  }

  @Test func cleaningATextChangesNoCitation() {
    var random = Random(state: 3)
    for _ in 0..<5_000 {
      let text = (0...random.next(20)).map { _ in Self.pieces[random.next(Self.pieces.count)] }
      let bytes = Array(text.joined().utf8)
      let raw = CitationScanner.citations(in: bytes)
      let clean = CitationScanner.citations(in: TextCleaning.clean(bytes))
      #expect(raw.map(\.number.description) == clean.map(\.number.description), "\(text.joined())")
      #expect(raw.map(\.date) == clean.map(\.date), "\(text.joined())")
    }
  }

  @Test func aLongTextOfOneKindIsReadInOneGo() {
    for piece in ["1/", "12/KH-", "l", "1 ", "số ", "1-\n", "\u{AD}1", "12/KH&", "a1-", "Luật "] {
      let text = String(repeating: piece, count: 50_000) + "12/KH-UBND"
      #expect(CitationScanner.citations(in: Array(text.utf8)).count <= 1)
    }
  }
}
