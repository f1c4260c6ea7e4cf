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
    let start = cursor.index
    _ = cursor.take("cua")
    guard cursor.take("tuan"), let first = try takeWeek(allowingNumber: true) else {
      cursor.index = start
      return false
    }
    weeks.append(first)
    // Before a weekday was read, «thứ ba» after «tuần thứ hai và» may be a Tuesday.
    while !weekdays.isEmpty {
      let start = cursor.index
      // A number alone may as well be an hour: «tuần 2, 8h».
      guard cursor.take(",", "va"), isListedWeek, let next = try takeWeek(allowingNumber: true)
      else {
        cursor.index = start
        break
      }
      weeks.append(next)
    }
    return true
  }

  /// Whether a week follows in a list of weeks: not the weekday of «tuần 1 và thứ Ba tuần 3», nor the
  /// hour of «tuần 2, 8h».
  private var isListedWeek: Bool {
    switch cursor.current?.text {
    case "cuoi": true
    case "thu": !["tuan", "dau", "cuoi"].contains(cursor.ahead(2)?.text)
    default: endsItem(cursor.ahead(1))
    }
  }

  private mutating func takeWeek(
    allowingNumber: Bool
  ) throws(RecurrenceProblem) -> Recurrence.Ordinal? {
    let week = takeOrdinal(allowingNumber: allowingNumber)
    if case .nth(let number) = week, !(1...4).contains(number) { throw .noSuchWeek(number) }
    return week
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
      endsItem(cursor.ahead(1))
    else { return nil }
    cursor.index += 1
    return weekday
  }

  /// Whether an item of a list is over before this.
  private func endsItem(_ next: Lexeme?) -> Bool {
    [nil, ",", ".", "va", "hang", "moi", "tuan", "trong", "cua"].contains(next?.text)
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
