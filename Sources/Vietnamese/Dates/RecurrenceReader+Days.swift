extension RecurrenceReader {
  /// «thứ Ba và thứ Năm», «thứ 3, 5», «từ thứ Hai đến thứ Sáu», «T2», «chủ nhật», «ngày làm việc».
  mutating func readWeekdays() throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    _ = cursor.take("ngay")
    if cursor.take(words: ["lam", "viec"]) {
      guard weekdays.isEmpty else { throw .notARecurrence }
      areWorkingDays = true
      weekdays = Array(Weekday.allCases.prefix(5))
      return true
    }
    guard let first = try takeWeekday() else {
      cursor.index = start
      return false
    }
    weekdays.append(first)
    if let last = try takeEndOfRange() {
      guard first.rawValue < last.rawValue else { throw .notARecurrence }
      weekdays.append(contentsOf: Weekday.allCases[first.rawValue..<last.rawValue])
      return true
    }
    while let next = takeListed({ $0.takeShortWeekday() }) { weekdays.append(next) }
    // «thứ Sáu cuối cùng của tháng»: the week goes without its word.
    if ["dau", "cuoi"].contains(cursor.current?.text),
      let week = takeOrdinal(allowingNumber: false)
    {
      weeks.append(week)
    }
    return true
  }

  /// «tuần đầu tiên», «tuần thứ hai và thứ tư», «tuần 1 và tuần 3».
  mutating func readWeeks() throws(RecurrenceProblem) -> Bool {
    guard cursor.take("tuan") else { return false }
    guard let first = try takeWeek(allowingNumber: true) else { throw .notARecurrence }
    weeks.append(first)
    // Before a weekday was read, «thứ ba» after «tuần thứ hai và» may be a Tuesday.
    while !weekdays.isEmpty {
      let start = cursor.index
      guard cursor.take(",", "va"), ["thu", "cuoi"].contains(cursor.current?.text),
        let next = try takeWeek(allowingNumber: false)
      else {
        cursor.index = start
        break
      }
      weeks.append(next)
    }
    return true
  }

  private mutating func takeWeek(
    allowingNumber: Bool
  ) throws(RecurrenceProblem) -> Recurrence.Ordinal? {
    let week = takeOrdinal(allowingNumber: allowingNumber)
    if case .nth(let number) = week, !(1...4).contains(number) { throw .noSuchWeek(number) }
    return week
  }

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

  /// The weekday after «đến»; not «thứ Hai tối», which folds to the same as «tới».
  private mutating func takeEndOfRange() throws(RecurrenceProblem) -> Weekday? {
    let start = cursor.index
    if takeRange() {
      _ = cursor.take("ngay")
      if let last = try takeWeekday() { return last }
      if let last = takeShortWeekday() { return last }
    }
    cursor.index = start
    return nil
  }

  private mutating func takeRange() -> Bool { cursor.take("-", "den", "toi") }

  private mutating func takeWeekday() throws(RecurrenceProblem) -> Weekday? {
    if cursor.take(words: ["chu", "nhat"]) || cursor.take("cn") { return .sunday }
    let start = cursor.index
    guard cursor.take("thu", "t") else { return nil }
    if let number = cursor.number(upTo: 2)?.value {
      guard (2...7).contains(number) else { throw .noSuchWeekday(number) }
      return Weekday(rawValue: number - 1)
    }
    if let word = cursor.current?.text, let weekday = Self.names[word] {
      cursor.index += 1
      return weekday
    }
    cursor.index = start
    return nil
  }

  /// A weekday without «thứ», as in «thứ 2, 4, 6»: only where nothing else can follow from it.
  private mutating func takeShortWeekday() -> Weekday? {
    guard let word = cursor.current?.text, let weekday = Self.names[word] ?? Self.numbers[word],
      [nil, ",", ".", "va", "hang", "moi", "tuan", "trong", "cua"].contains(cursor.ahead(1)?.text)
    else { return nil }
    cursor.index += 1
    return weekday
  }

  /// The next item of a list, after a comma or «và».
  private mutating func takeListed<Item>(_ take: (inout Self) -> Item?) -> Item? {
    let start = cursor.index
    if cursor.take(",", "va"), let item = take(&self) { return item }
    cursor.index = start
    return nil
  }

  private static let names: [String: Weekday] = [
    "hai": .monday, "ba": .tuesday, "tu": .wednesday, "nam": .thursday, "sau": .friday,
    "bay": .saturday,
  ]
  private static let numbers: [String: Weekday] = [
    "2": .monday, "3": .tuesday, "4": .wednesday, "5": .thursday, "6": .friday, "7": .saturday,
  ]
}
