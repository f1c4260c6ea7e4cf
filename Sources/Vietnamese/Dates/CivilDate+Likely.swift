extension CivilDate {
  /// The date that a text most likely means which is no date as it stands: the only one in it, as in
  /// `1/7/2026.`, or «Ngày 1 tháng 7, 2026»; nil when there is none, or more than one.
  package static func likely(in text: String) -> CivilDate? {
    var cursor = LexemeCursor(text)
    var found: CivilDate?
    while !cursor.isAtEnd {
      let start = cursor.index
      guard let date = date(at: &cursor) else {
        // Not from the middle of something that looks like a date: `2025/4/24/1`, `24/4-2025`.
        while let current = cursor.current, current.kind == .number || isSeparator(current) {
          cursor.index += 1
        }
        if cursor.index == start { cursor.index += 1 }
        continue
      }
      if found != nil || cursor.current.map(isSeparator) == true { return nil }
      found = date
    }
    return found
  }

  /// The day that Excel counts with a number of five digits, from 1954 to 2064: 46204 is 1 July 2026.
  package static func ofExcel(_ text: String) -> CivilDate? {
    guard text.utf8.count == 5, let days = Int(text), (20_000...60_000).contains(days) else {
      return nil
    }
    // Excel counts from 30 December 1899.
    return CivilDate(daysSinceEpoch: days - 25_569)
  }

  private static func date(at cursor: inout LexemeCursor) -> CivilDate? {
    if case .success(let date)? = read(&cursor) { return date }
    // «1 tháng 7, 2026»
    let start = cursor.index
    _ = cursor.take("ngay")
    if let day = cursor.number(upTo: 2), cursor.take("thang"), let month = cursor.number(upTo: 2) {
      _ = cursor.take(",", "/")
      if let year = cursor.number(upTo: 4), year.digits == 4,
        let date = CivilDate(year: year.value, month: month.value, day: day.value)
      {
        return date
      }
    }
    cursor.index = start
    return nil
  }

  private static func isSeparator(_ lexeme: Lexeme) -> Bool {
    !lexeme.hasSpaceBefore && (lexeme.text == "/" || lexeme.text == "-")
  }
}
