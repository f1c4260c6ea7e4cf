extension RecurrenceReader {
  /// «hằng tuần», «mỗi tháng một lần», «của quý», «cuối năm»; «mỗi» before a weekday.
  mutating func readPeriod() throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    let isRepeated = cursor.take("hang", "moi")
    if isRepeated, ["thu", "chu", "cn"].contains(cursor.current?.text) {
      isEach = true
      return true
    }
    if isRepeated, cursor.take("ngay") {
      try set(.day)
      return true
    }
    let isOf = !isRepeated && cursor.take("cua")
    if isOf { _ = cursor.take("hang", "moi", "cac") }
    guard isRepeated || isOf || followsEdge(start), let period = takePeriod() else {
      cursor.index = start
      return false
    }
    try set(period)
    _ = cursor.take(words: ["mot", "lan"]) || cursor.take(words: ["1", "lan"])
    return true
  }

  /// Whether the word before lets a period stand alone: «ngày cuối tháng», «trong tuần».
  private func followsEdge(_ index: Int) -> Bool {
    index > 0
      && ["dau", "tien", "cuoi", "cung", "trong"].contains(cursor.lexemes[index - 1].text)
  }

  private mutating func takePeriod() -> Period? {
    if cursor.take("tuan") { return .week }
    if cursor.take("thang") { return .month }
    if cursor.take("quy") { return .quarter }
    return cursor.take("nam") ? .year : nil
  }

  /// Sets the period; two different ones are two rules.
  private mutating func set(_ new: Period) throws(RecurrenceProblem) {
    if let period, period != new { throw .severalRules }
    period = new
  }

  /// «tháng đầu quý», «tháng thứ hai hằng quý», «tháng cuối cùng của mỗi quý».
  mutating func readMonthOfQuarter() throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    _ = cursor.take("cua")
    guard cursor.take("thang") else {
      cursor.index = start
      return false
    }
    var month: Int?
    if cursor.take("giua") {
      month = 2
    } else if let ordinal = takeOrdinal(allowingNumber: false) {
      month = ordinal == .last ? 3 : ordinal.number
    }
    _ = cursor.take("cua", "trong")
    _ = cursor.take("hang", "moi", "cac")
    guard let month, cursor.take("quy") else {
      cursor.index = start
      return false
    }
    guard (1...3).contains(month) else { throw .noSuchMonth(month) }
    if let monthOfQuarter, monthOfQuarter != month { throw .severalRules }
    monthOfQuarter = month
    try set(.quarter)
    return true
  }
}
