extension RecurrenceReader {
  /// «ngày 10 và 25», «ngày 10/1», «ngày 10 tháng 1», «từ ngày 01 đến ngày 05», «ngày cuối cùng».
  mutating func readDays() throws(RecurrenceProblem) -> Bool {
    guard try readDay(isListed: false) else { return false }
    while true {
      let start = cursor.index
      guard cursor.take(",", "va"), try readDay(isListed: true) else {
        cursor.index = start
        return true
      }
    }
  }

  private mutating func readDay(isListed: Bool) throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    let isNamed = cursor.take("ngay")
    if isNamed, cursor.take("cuoi") {
      _ = cursor.take("cung")
      days.append(.last)
      return true
    }
    if isNamed, cursor.take("dau") {
      _ = cursor.take("tien")
      days.append(.nth(1))
      return true
    }
    _ = cursor.take("mung", "mong")
    guard let day = cursor.number(upTo: 2)?.value else {
      cursor.index = start
      return false
    }
    if let month = takeMonth() {
      dates.append(try yearDay(day, month))
      return true
    }
    guard isNamed || isListed, !["h", "g", "gio", ":"].contains(cursor.current?.text) else {
      cursor.index = start
      return false
    }
    days.append(.nth(try dayOfMonth(day)))
    let beforeRange = cursor.index
    if takeRange() {
      _ = cursor.take("ngay")
      guard let last = cursor.number(upTo: 2)?.value else {
        cursor.index = beforeRange
        return true
      }
      guard day < (try dayOfMonth(last)) else { throw .notARecurrence }
      days.append(contentsOf: ((day + 1)...last).map { .nth($0) })
    }
    return true
  }

  private func dayOfMonth(_ day: Int) throws(RecurrenceProblem) -> Int {
    guard (1...31).contains(day) else { throw .noSuchDay(day) }
    return day
  }

  private func yearDay(
    _ day: Int, _ month: Int
  ) throws(RecurrenceProblem) -> Recurrence.YearDay {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    let last = CivilDate.lastDay(ofMonth: month, year: 2000)
    guard try dayOfMonth(day) <= last else {
      throw .neverHappens(day: day, month: month, lastDay: last)
    }
    return Recurrence.YearDay(month: month, day: day)
  }

  /// `/1` or «tháng 1» after a day.
  private mutating func takeMonth() -> Int? {
    let start = cursor.index
    if cursor.take("/", "thang"), let month = cursor.number(upTo: 2)?.value { return month }
    cursor.index = start
    return nil
  }

  /// What stands between the two ends of a range.
  mutating func takeRange() -> Bool { cursor.take("-", "den", "toi") }
}
