/// Gathers the pieces of a recurrence from its text, in whatever order they are written.
struct RecurrenceReader {
  enum Period { case day, week, month, quarter, year }

  var cursor: LexemeCursor
  var period: Period?
  var weekdays: [Weekday] = []
  /// «các ngày làm việc»: Monday to Friday of every week, which needs no period.
  var areWorkingDays = false
  var weeks: [Recurrence.Ordinal] = []
  var days: [Recurrence.Ordinal] = []
  var dates: [Recurrence.YearDay] = []
  /// 1 to 3.
  var monthOfQuarter: Int?
  var hours: [Recurrence.Hours] = []

  init(_ text: String) { cursor = LexemeCursor(text) }

  /// Reads to the end of the text.
  mutating func read() throws(RecurrenceProblem) {
    while !cursor.isAtEnd {
      skipLinks()
      guard try readPiece() else { throw .notARecurrence }
      if cursor.current?.text == ".", cursor.ahead(1) == nil { cursor.index += 1 }
    }
  }

  private mutating func readPiece() throws(RecurrenceProblem) -> Bool {
    // A month of a quarter comes before the period, and weekdays before days: both begin alike.
    if try readHours() { return true }
    if try readMonthOfQuarter() { return true }
    if try readPeriod() { return true }
    if try readWeekdays() { return true }
    if try readWeeks() { return true }
    return try readDays()
  }

  /// Words that only link the pieces. «từ» is one before what can be the beginning of a range.
  private mutating func skipLinks() {
    while true {
      if cursor.take(",", ";", "va", "vao", "cac", "trong", "luc", "buoi") { continue }
      if cursor.take(words: ["dinh", "ky"]) { continue }
      if cursor.current?.text == "tu", let next = cursor.ahead(1),
        next.kind == .number || ["thu", "ngay", "t"].contains(next.text)
      {
        cursor.index += 1
        continue
      }
      return
    }
  }

  /// Sets the period; two different ones are no rule.
  private mutating func set(_ new: Period) throws(RecurrenceProblem) {
    if let period, period != new { throw .notARecurrence }
    period = new
  }

  /// «hằng tuần», «mỗi tháng một lần», «của quý», «mỗi» before a weekday.
  private mutating func readPeriod() throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    let isRepeated = cursor.take("hang", "moi")
    let isOf = !isRepeated && cursor.take("cua")
    if isOf { _ = cursor.take("hang", "moi", "cac") }
    let isEdge =
      start > 0 && ["dau", "cuoi", "tien", "cung"].contains(cursor.lexemes[start - 1].text)
    // After a link such as «trong» the period may stand alone.
    let isIn = start > 0 && cursor.lexemes[start - 1].text == "trong"
    if isRepeated || isOf || isEdge || isIn {
      if cursor.take("tuan") {
        try set(.week)
      } else if cursor.take("thang") {
        try set(.month)
      } else if cursor.take("quy") {
        try set(.quarter)
      } else if cursor.take("nam") {
        try set(.year)
      } else if isRepeated, cursor.take("ngay") {
        try set(.day)
      } else if isRepeated, ["thu", "chu", "cn"].contains(cursor.current?.text) {
        try set(.week)
      } else {
        cursor.index = start
        return false
      }
      _ = cursor.take(words: ["mot", "lan"]) || cursor.take(words: ["1", "lan"])
      return true
    }
    return false
  }

  /// «tháng đầu quý», «tháng thứ hai hằng quý», «tháng cuối cùng của mỗi quý».
  private mutating func readMonthOfQuarter() throws(RecurrenceProblem) -> Bool {
    let start = cursor.index
    guard cursor.take("thang") else { return false }
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
    if let monthOfQuarter, monthOfQuarter != month { throw .notARecurrence }
    monthOfQuarter = month
    try set(.quarter)
    return true
  }

  /// «đầu tiên», «thứ hai», «cuối cùng», or a number.
  mutating func takeOrdinal(allowingNumber: Bool) -> Recurrence.Ordinal? {
    if cursor.take("dau") {
      _ = cursor.take("tien")
      return .nth(1)
    }
    if cursor.take("cuoi") {
      _ = cursor.take("cung")
      return .last
    }
    let start = cursor.index
    let isNumbered = cursor.take("thu")
    let words = ["nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5]
    var number: Int?
    if isNumbered, let word = cursor.current?.text, let value = words[word] {
      cursor.index += 1
      number = value
    } else if isNumbered || allowingNumber {
      number = cursor.number(upTo: 2)?.value
    }
    guard let number else {
      cursor.index = start
      return nil
    }
    return .nth(number)
  }
}
