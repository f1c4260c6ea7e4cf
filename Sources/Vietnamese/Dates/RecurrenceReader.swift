/// Gathers the pieces of a recurrence from its text, in whatever order they are written.
struct RecurrenceReader {
  private enum Piece { case days, weeks, hours }
  enum Period { case day, week, month, quarter, year }

  var cursor: LexemeCursor
  var period: Period?
  var weekdays: [Weekday] = []
  /// «mỗi thứ Năm»: of every week, unless another period is written.
  var isEach = false
  /// «các ngày làm việc»: Monday to Friday of every week, which needs no period.
  var areWorkingDays = false
  var weeks: [Recurrence.Ordinal] = []
  var days: [Recurrence.Ordinal] = []
  var dates: [Recurrence.YearDay] = []
  /// 1 to 3.
  var monthOfQuarter: Int?
  var hours: [Recurrence.Hours] = []
  /// What was read one after the other, but for the period.
  private var pieces: [Piece] = []

  init(_ text: String) { cursor = LexemeCursor(text) }

  /// Reads to the end of the text.
  mutating func read() throws(RecurrenceProblem) {
    while !cursor.isAtEnd {
      skipLinks()
      let before = (days: dayCount, weeks: weeks.count, hours: hours.count)
      guard try readPiece() else { throw .notARecurrence }
      if dayCount > before.days { note(.days) }
      if weeks.count > before.weeks { note(.weeks) }
      if hours.count > before.hours { note(.hours) }
      if cursor.current?.text == ".", cursor.ahead(1) == nil { cursor.index += 1 }
    }
    if pieces.count(where: { $0 == .days }) > 1 { throw .severalRules }
  }

  private var dayCount: Int { weekdays.count + days.count + dates.count }

  /// Days that come back after hours or weeks have their own: «sáng thứ Ba và chiều thứ Năm».
  private mutating func note(_ piece: Piece) { if pieces.last != piece { pieces.append(piece) } }

  private mutating func readPiece() throws(RecurrenceProblem) -> Bool {
    // What has more words comes first where two begin alike: «của tuần đầu tiên», «của tuần».
    if try readHours() { return true }
    if try readMonthOfQuarter() { return true }
    if try readWeeks() { return true }
    if try readPeriod() { return true }
    if try readWeekdays() { return true }
    return try readDays()
  }

  /// Words that only link the pieces. «từ» is one before what can be the beginning of a range.
  private mutating func skipLinks() {
    while true {
      if cursor.take(",", ";", ":", "va", "vao", "cac", "trong", "luc", "buoi") { continue }
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
