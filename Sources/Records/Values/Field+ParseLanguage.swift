import Diagnostics
import Vietnamese

/// The types that are read as Vietnamese writes them: dates, times, numbers, money.
extension Field {
  func date(_ text: String) throws(ValueProblem) -> CivilDate {
    switch CivilDate.parse(text) {
    case .success(let date): return date
    case .failure(.notADate): throw Self.noDate(text)
    case .failure(let problem): throw Self.dateProblem(problem)
    }
  }

  func timeSpan(_ text: String) throws(ValueProblem) -> TimeSpan {
    switch TimeSpan.parse(text) {
    case .success(let span): return span
    case .failure(.date(let problem)): throw Self.dateProblem(problem)
    case .failure(.endBeforeStart):
      throw ValueProblem(
        .time, vi: "kết thúc sau khi bắt đầu", en: "an end after its start",
        like: "2025-04-24 08:00–11:30")
    case .failure(.noSuchTime):
      throw ValueProblem(
        .time, vi: "là giờ có thật", en: "a time of day", like: "2025-04-24 08:00–11:30")
    case .failure(.noDate), .failure(.notATimeSpan):
      throw ValueProblem(
        .time, vi: "là ngày và giờ", en: "a day and a time", like: "2025-04-24 08:00–11:30")
    }
  }

  /// What is no date as it stands, but may hold one, or be one to Excel.
  private static func noDate(_ text: String) -> ValueProblem {
    if let date = CivilDate.likely(in: text) {
      return ValueProblem(.date, vi: "là ngày", en: "a date", write: date.vietnamese)
    }
    if let date = CivilDate.ofExcel(text) {
      return ValueProblem(
        .date, vi: "là ngày", en: "a date",
        mend: Message(
          vi: "nếu là số ngày của Excel, viết \(date.vietnamese)",
          en: "if it is a day number of Excel, write \(date.vietnamese)"))
    }
    return ValueProblem(.date, vi: "là ngày", en: "a date", like: "24/4/2025 (2025-04-24)")
  }

  private static func dateProblem(_ problem: DateProblem) -> ValueProblem {
    switch problem {
    case .notADate:
      return ValueProblem(.date, vi: "là ngày", en: "a date", like: "24/4/2025 (2025-04-24)")
    case .noSuchMonth(_, let likely):
      let needs = Message(
        vi: "là ngày có thật (tháng từ 1 đến 12)", en: "a real date (months are 1 to 12)")
      guard let likely else {
        return ValueProblem(.date, vi: needs.vi, en: needs.en, like: "24/4/2025")
      }
      return ValueProblem(.date, vi: needs.vi, en: needs.en, write: likely.vietnamese)
    case .noSuchDay(let last):
      // Any day that is told here would be an invented one.
      return ValueProblem(
        .date, vi: "là ngày có thật (tháng \(last.month)/\(last.year) có \(last.day) ngày)",
        en: "a real date (\(last.month)/\(last.year) has \(last.day) days)",
        mend: Message(
          vi: "xem lại ngày ghi trên bản gốc", en: "look up the date in the original"))
    case .shortYear(let likely):
      return ValueProblem(
        .date, vi: "là ngày có năm viết đủ, như 2025", en: "a date with its whole year, as 2025",
        write: likely.vietnamese)
    case .otherWeekday(let date):
      return ValueProblem(
        .date, vi: "là ngày đúng thứ (\(date.vietnamese) là \(date.weekday.vietnamese))",
        en: "the right weekday (\(date.english) is a \(date.weekday.english))",
        mend: Message(
          vi: "viết «\(date.weekday.vietnamese), \(date.vietnamese)», hoặc sửa ngày",
          en: "write ‘\(date.weekday.vietnamese), \(date.vietnamese)’, or correct the date"))
    }
  }

  func number(_ text: String) throws(ValueProblem) -> Value {
    let isPercent = type == .percent
    switch isPercent ? VietnameseNumber.parsePercent(text) : VietnameseNumber.parse(text) {
    case .success(let number):
      try checkBounds(of: number)
      return isPercent ? .percent(number) : .number(number)
    case .failure:
      let code = isPercent ? DiagnosticCode.percent : .number
      let needs =
        isPercent
        ? Message(vi: "là tỷ lệ phần trăm", en: "a percentage")
        : Message(vi: "là số", en: "a number")
      if let whole = VietnameseNumber.scientific(text) {
        throw ValueProblem(code, vi: needs.vi, en: needs.en, mend: Self.unrounded(whole))
      }
      // «87 người»
      if let number = VietnameseNumber.likely(in: text) {
        throw ValueProblem(
          code, vi: needs.vi, en: needs.en, write: number.vietnamese + (isPercent ? " %" : ""))
      }
      throw ValueProblem(
        code, vi: needs.vi, en: needs.en, like: isPercent ? "45,5 %" : "1.250 (12,5)")
    }
  }

  /// `1,25E+10` in a table is what Excel made of a longer number: its last digits may be gone.
  private static func unrounded(_ whole: VietnameseNumber) -> Message {
    Message(
      vi:
        "Excel đã rút gọn số: cho cột định dạng Number rồi ghi lại đủ chữ số (khoảng \(whole.vietnamese))",
      en:
        "Excel shortened it: format the column as Number and save all digits (about \(whole.vietnamese))"
    )
  }

  func documentNumber(_ text: String) throws(ValueProblem) -> DocumentNumber {
    if let number = DocumentNumber.parse(text) { return number }
    let needs = Message(vi: "là số, ký hiệu văn bản", en: "a document number")
    // «12/2026/KH-UBND ngày 1/7/2026»
    let found = CitationScanner.citations(in: Array(text.utf8))
    if found.count == 1 {
      throw ValueProblem(
        .documentNumber, vi: needs.vi, en: needs.en, write: "\(found[0].number)")
    }
    throw ValueProblem(.documentNumber, vi: needs.vi, en: needs.en, like: "88/KH-UBND")
  }
}

extension Field {
  func money(_ text: String) throws(ValueProblem) -> Money {
    switch Money.parse(text) {
    case .success(let money): return money
    case .failure(let problem):
      let needs =
        switch problem {
        case .otherCurrency: Message(vi: "là số tiền bằng đồng", en: "an amount in đồng")
        case .notWholeDong: Message(vi: "là số đồng chẵn", en: "a whole number of đồng")
        case .tooLarge: Message(vi: "là số tiền nhỏ hơn", en: "a smaller amount")
        case .notMoney, .inWords, .withMore:
          Message(vi: "là số tiền", en: "an amount of money")
        }
      if let whole = VietnameseNumber.scientific(text) {
        throw ValueProblem(.money, vi: needs.vi, en: needs.en, mend: Self.unrounded(whole))
      }
      guard let likely = problem.likely else {
        throw ValueProblem(.money, vi: needs.vi, en: needs.en, like: "1.250.000.000 (1,25 tỷ)")
      }
      let short = likely.exactShort.map { (" hoặc \($0)", " or \($0)") } ?? ("", "")
      throw ValueProblem(
        .money, vi: needs.vi, en: needs.en,
        mend: Message(
          vi: "viết \(likely.digits)\(short.0)", en: "write \(likely.digits)\(short.1)"))
    }
  }
}
