import Diagnostics
import Vietnamese

/// The types that are read as Vietnamese writes them: dates, times, numbers, money.
extension Field {
  func date(_ text: String) throws(ValueProblem) -> CivilDate {
    switch CivilDate.parse(text) {
    case .success(let date): return date
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
        write: "2025-04-24 08:00–11:30")
    case .failure(.noSuchTime):
      throw ValueProblem(
        .time, vi: "là giờ có thật", en: "a time of day", write: "2025-04-24 08:00–11:30")
    case .failure(.noDate), .failure(.notATimeSpan):
      throw ValueProblem(
        .time, vi: "là ngày và giờ", en: "a day and a time", write: "2025-04-24 08:00–11:30")
    }
  }

  private static func dateProblem(_ problem: DateProblem) -> ValueProblem {
    switch problem {
    case .notADate:
      ValueProblem(.date, vi: "là ngày", en: "a date", write: "24/4/2025 (2025-04-24)")
    case .noSuchMonth:
      ValueProblem(
        .date, vi: "là ngày có thật (tháng từ 1 đến 12)", en: "a real date (months are 1 to 12)",
        write: "24/4/2025")
    case .noSuchDay(let last):
      ValueProblem(
        .date, vi: "là ngày có thật (tháng \(last.month)/\(last.year) có \(last.day) ngày)",
        en: "a real date (\(last.month)/\(last.year) has \(last.day) days)", write: last.vietnamese)
    case .shortYear(let likely):
      ValueProblem(
        .date, vi: "là ngày có năm đủ bốn chữ số", en: "a date with a year of four digits",
        write: likely.vietnamese)
    }
  }

  func number(_ text: String) throws(ValueProblem) -> Value {
    let isPercent = type == .percent
    switch isPercent ? VietnameseNumber.parsePercent(text) : VietnameseNumber.parse(text) {
    case .success(let number): return isPercent ? .percent(number) : .number(number)
    case .failure:
      throw ValueProblem(
        isPercent ? .percent : .number, vi: isPercent ? "là tỷ lệ phần trăm" : "là số",
        en: isPercent ? "a percentage" : "a number", write: isPercent ? "45,5 %" : "1.250 (12,5)")
    }
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
        case .notMoney, .inWords: Message(vi: "là số tiền", en: "an amount of money")
        }
      guard let likely = problem.likely else {
        throw ValueProblem(
          .money, vi: needs.vi, en: needs.en, write: "1.250.000.000 (1,25 tỷ)")
      }
      let short = likely.exactShort.map { (" hoặc \($0)", " or \($0)") } ?? ("", "")
      throw ValueProblem(
        .money, vi: needs.vi, en: needs.en,
        mend: Message(
          vi: "viết \(likely.digits)\(short.0)", en: "write \(likely.digits)\(short.1)"))
    }
  }
}
