extension Money {
  /// Reads an amount as people write it.
  ///
  /// Whole đồng (`1250000000`, `1.250.000.000`, `1,250,000`), or numbers with tỷ, triệu, nghìn
  /// (`1,25 tỷ`, «1 tỷ 250 triệu», «1.250 nghìn tỷ»), with or without `đ`, `đồng`, `VND`, `VNĐ`,
  /// `₫`. Numbers follow the rules of `VietnameseNumber`. Amounts in words are refused, with the
  /// amount they mean.
  public static func parse(_ text: String) -> Result<Money, MoneyProblem> {
    var cursor = LexemeCursor(text)
    if cursor.lexemes.contains(where: isOtherCurrency) { return .failure(.otherCurrency) }
    let isNegative = cursor.take("-")
    do {
      let dong = try parts(&cursor)
      _ = cursor.take("d", "dong", "vnd", "₫")
      guard cursor.isAtEnd else { return .failure(spelled(text)) }
      return .success(Money(dong: isNegative ? -dong : dong))
    } catch {
      return .failure(error == .notMoney ? spelled(text) : error)
    }
  }

  private static func isOtherCurrency(_ lexeme: Lexeme) -> Bool {
    ["usd", "eur", "jpy", "krw", "$", "€", "¥"].contains(lexeme.text)
  }

  /// The problem of a text that is no amount in figures.
  private static func spelled(_ text: String) -> MoneyProblem {
    NumberWords.value(text).map { .inWords(likely: Money(dong: $0)) }
      ?? bared(text).map { .withMore(likely: $0) } ?? .notMoney
  }

  /// The amount without the currency before it and a full stop or comma behind it.
  private static func bared(_ text: String) -> Money? {
    var cursor = LexemeCursor(text)
    let isNamed = cursor.take("vnd", "₫", "dong")
    guard let dong = try? parts(&cursor) else { return nil }
    _ = cursor.take("d", "dong", "vnd", "₫")
    let isStopped = cursor.take(".", ",", ";")
    return cursor.isAtEnd && (isNamed || isStopped) ? Money(dong: dong) : nil
  }

  /// Numbers with falling units.
  private static func parts(_ cursor: inout LexemeCursor) throws(MoneyProblem) -> Int64 {
    var sum: Int64 = 0
    var smallest = Int.max
    while let current = cursor.current, current.kind == .number {
      let first = cursor.index
      guard case .success(let number) = VietnameseNumber.read(&cursor) else {
        throw current.text.utf8.count > 18 ? .tooLarge : .notMoney
      }
      let last = cursor.index - 1
      let exponent = unit(&cursor)
      guard exponent < smallest, smallest == Int.max || number.scale == 0 || exponent > 0 else {
        throw .notMoney
      }
      // «1 tỷ 250» may mean 250 million or 250 đồng.
      if exponent == 0, smallest != Int.max, cursor.isAtEnd { throw .notMoney }
      guard let part = number.scaled(by: exponent) else {
        throw exponent >= number.scale
          ? .tooLarge
          : .notWholeDong(
            likely: exponent == 0 && isGroup(at: last, from: first, cursor) ? grouped(number) : nil)
      }
      let (total, overflow) = sum.addingReportingOverflow(part)
      if overflow { throw .tooLarge }
      sum = total
      smallest = exponent
      if exponent == 0 { break }
    }
    if smallest == Int.max { throw .notMoney }
    return sum
  }

  /// Whether what stands behind the comma may be a group: three digits behind the only sign.
  private static func isGroup(at last: Int, from first: Int, _ cursor: LexemeCursor) -> Bool {
    last == first + 2 && cursor.lexemes[last].text.utf8.count == 3
  }

  /// `1,250` read as one thousand two hundred and fifty.
  private static func grouped(_ number: VietnameseNumber) -> Money? {
    number.scale <= 3 ? number.scaled(by: 3).map { Money(dong: $0) } : nil
  }

  /// The power of ten of the units at the cursor: «nghìn tỷ» is 12.
  private static func unit(_ cursor: inout LexemeCursor) -> Int {
    var exponent = 0
    while true {
      if cursor.take("ty", "ti", "tyd", "tid") {
        exponent += 9
      } else if cursor.take("trieu", "tr", "trd") {
        exponent += 6
      } else if cursor.take("nghin", "ngan", "k") {
        exponent += 3
      } else {
        return exponent
      }
    }
  }
}
