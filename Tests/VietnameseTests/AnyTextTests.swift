import Testing

@testable import Vietnamese

/// Whatever a person writes into a field, reading it ends and gives a value or a reason.
struct AnyTextTests {
  private static let pieces = [
    "0", "1", "24", "2025", "999999999999999999999", "/", "-", "–", ".", ",", ":", " ", "\n", "tỷ",
    "triệu", "rưỡi", "mười", "trăm", "đồng", "tháng", "năm", "giờ", "h", "đến", "ngày", "số", "l",
    "QĐ", "NQ", "TU", "TW", "QH", "UBND", "T.Ư", "&", "%", "+07:00", "UTC", "(", ")", "T", "Z",
    "\u{301}",
    "\u{AD}", "đ", "Kế hoạch", "«", "日", "nửa", "nghìn", "$", "không",
  ]

  @Test func everyReaderEndsOnAnyText() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var read = 0
    for _ in 0..<6_000 {
      let text = (0...next(9)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      if case .success(let date) = CivilDate.parse(text) {
        let long = "\(date.weekday.vietnamese), \(date.vietnameseFormal)"
        #expect(CivilDate.parse(long) == .success(date))
        read += 1
      }
      if case .success(let span) = TimeSpan.parse(text) {
        #expect(TimeSpan.parse(span.vietnamese) == .success(span), "\(text)")
        read += 1
      }
      if case .success(let money) = Money.parse(text) {
        #expect(Money.parse(money.full) == .success(money), "\(text)")
        read += 1
      }
      if case .success(let number) = VietnameseNumber.parse(text) {
        #expect(VietnameseNumber.parsePercent(number.vietnamese + " %") == .success(number))
        read += 1
      }
      if let number = DocumentNumber.parse(text) {
        #expect(DocumentNumber.parse(number.description) == number, "\(text)")
        read += 1
      }
      let cleaned = TextCleaning.clean(Array(text.utf8))
      #expect(TextCleaning.clean(cleaned) == cleaned)
      #expect(TextCleaning.firstInvalidUTF8(cleaned) == nil)
      _ = VietnameseCollation.sortKey(text)
      #expect(Slug.make(text).utf8.allSatisfy { WordScalar.isASCIIWord($0) || $0 == 0x2D })
    }
    #expect(read > 200)
  }

  @Test func everyReaderEndsOnAnyBytes() {
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      let cleaned = TextCleaning.clean(bytes)
      #expect(cleaned.count <= bytes.count)
      var scanner = SyllableScanner(bytes)
      var folder = SyllableFolder()
      var end = 0
      while let syllable = scanner.next() {
        #expect(syllable.range.lowerBound >= end && !syllable.range.isEmpty)
        if syllable.kind == .word { end = syllable.range.upperBound }
        folder.read(bytes, syllable.range)
      }
      _ = LegacyEncoding.converted(bytes)
    }
  }
}
