extension CivilDate {
  /// Reads a date as people write it.
  ///
  /// `2025-04-24`, `24/4/2025`, `24-4-2025`, `24.4.2025` (day first unless the first number has
  /// four digits; the same separator twice), «24 tháng 4 năm 2025», each also after «ngày» and the
  /// weekday that it has.
  public static func parse(_ text: String) -> Result<CivilDate, DateProblem> {
    var cursor = LexemeCursor(text)
    guard let result = read(&cursor), cursor.isAtEnd else { return .failure(.notADate) }
    return result
  }

  /// Reads a date at the cursor, and moves past it; nil, and no move, when there is none.
  static func read(_ cursor: inout LexemeCursor) -> Result<CivilDate, DateProblem>? {
    let start = cursor.index
    let weekday = takeWeekday(&cursor)
    _ = cursor.take("ngay")
    guard let numbers = threeNumbers(&cursor) else {
      cursor.index = start
      return nil
    }
    let result = check(numbers)
    if let weekday, case .success(let date) = result, date.weekday != weekday {
      return .failure(.otherWeekday(of: date))
    }
    return result
  }

  private typealias Number = (value: Int, digits: Int)

  private static func threeNumbers(_ cursor: inout LexemeCursor) -> [Number]? {
    guard let first = cursor.number(upTo: 4) else { return nil }
    if cursor.take("thang") {
      guard let second = cursor.number(upTo: 2) else { return nil }
      _ = cursor.take(",")
      guard cursor.take("nam"), let third = cursor.number(upTo: 4) else { return nil }
      return [first, second, third]
    }
    guard let sign = cursor.current?.text, cursor.take("/", "-", "."),
      let second = cursor.number(upTo: 2), cursor.take(sign), let third = cursor.number(upTo: 4)
    else { return nil }
    return first.digits == 4 ? [third, second, first] : [first, second, third]
  }

  private static func check(_ numbers: [Number]) -> Result<CivilDate, DateProblem> {
    let (day, month, year) = (numbers[0], numbers[1], numbers[2])
    guard day.digits <= 2, year.digits == 4 || year.digits == 2, day.value > 0, year.value > 0
    else { return .failure(.notADate) }
    // 0025, as hurried hands and spreadsheets write it, is no year of any record.
    let isShort = year.digits == 2 || year.value < 100
    if !isShort, year.value < 1000 { return .failure(.notADate) }
    guard (1...12).contains(month.value) else {
      let likely = CivilDate(year: year.value, month: day.value, day: month.value)
      return .failure(.noSuchMonth(month.value, likely: isShort ? nil : likely))
    }
    // Two digits of a public record are rarely of the century before, and never far ahead.
    let fullYear =
      !isShort ? year.value : year.value < 70 ? 2000 + year.value : 1900 + year.value
    let last = lastDay(ofMonth: month.value, year: fullYear)
    if day.value > last {
      return .failure(.noSuchDay(lastDayOfMonth: CivilDate(fullYear, month.value, last)))
    }
    let date = CivilDate(fullYear, month.value, day.value)
    return isShort ? .failure(.shortYear(likely: date)) : .success(date)
  }

  /// Takes «Thứ Năm,», «thứ 5», «Chủ nhật», or an English weekday.
  private static func takeWeekday(_ cursor: inout LexemeCursor) -> Weekday? {
    // Most dates begin with a digit.
    guard let first = cursor.current, first.kind == .word else { return nil }
    var weekday: Weekday?
    if cursor.take(words: ["chu", "nhat"]) {
      weekday = .sunday
    } else if first.text == "thu", let next = cursor.ahead(1) {
      weekday = weekdays[next.text]
      if weekday != nil { cursor.index += 2 }
    } else {
      weekday = Weekday.allCases.first { first.text == $0.english.lowercased() }
      if weekday != nil { cursor.index += 1 }
    }
    if weekday != nil { _ = cursor.take(",") }
    return weekday
  }

  /// The weekdays by what stands behind «thứ».
  private static let weekdays: [String: Weekday] = [
    "hai": .monday, "2": .monday, "ba": .tuesday, "3": .tuesday, "tu": .wednesday,
    "4": .wednesday, "nam": .thursday, "5": .thursday, "sau": .friday, "6": .friday,
    "bay": .saturday, "7": .saturday,
  ]
}
