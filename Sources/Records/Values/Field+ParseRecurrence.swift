import Diagnostics
import Vietnamese

extension Field {
  /// A rule by which something returns: «thứ Năm hằng tuần».
  func recurrence(_ text: String) throws(ValueProblem) -> Recurrence {
    switch Recurrence.parse(text) {
    case .success(let recurrence): return recurrence
    case .failure(let problem):
      let needs = Self.needs(problem)
      if let mend = problem.mend {
        throw ValueProblem(.recurrence, vi: needs.vi, en: needs.en, write: mend)
      }
      throw ValueProblem(
        .recurrence, vi: needs.vi, en: needs.en,
        like: "thứ Năm hằng tuần (ngày 10 và ngày 25 hằng tháng)")
    }
  }

  private static func needs(_ problem: RecurrenceProblem) -> Message {
    switch problem {
    case .notARecurrence: Message(vi: "là lịch định kỳ", en: "a rule by which it returns")
    case .noSuchDay(let day):
      Message(
        vi: "là lịch có thật (tháng không có ngày \(day))",
        en: "real days (no month has a day \(day))")
    case .noSuchMonth(let month):
      Message(
        vi: "là lịch có thật (không có tháng \(month))",
        en: "real days (there is no month \(month))")
    case .noSuchWeekday(let day):
      Message(
        vi: "là lịch có thật (không có thứ \(day))", en: "real days (there is no weekday \(day))")
    case .noSuchWeek(let week):
      Message(
        vi: "là tuần thứ nhất đến thứ tư, hoặc tuần cuối (không có tuần \(week))",
        en: "the first to fourth week, or the last (there is no week \(week))")
    case .noSuchTime: Message(vi: "có giờ hợp lệ", en: "real hours")
    case .neverHappens(let day, let month, let last):
      Message(
        vi: "là lịch có ngày diễn ra (tháng \(month) chỉ có \(last) ngày, không có ngày \(day))",
        en: "days that come (month \(month) has \(last) days, never a day \(day))")
    case .noPeriod:
      Message(
        vi: "nói rõ hằng tuần, hằng tháng hay hằng năm", en: "‘weekly’, ‘monthly’ or ‘yearly’")
    case .noWeek: Message(vi: "nói rõ tuần nào trong tháng", en: "the week of the month")
    case .noMonth: Message(vi: "nói rõ tháng nào", en: "the month")
    case .severalRules:
      Message(
        vi: "là một lịch định kỳ (mỗi lịch một dòng)",
        en: "one rule (write each as a row of its own)")
    case .leapDayAmongOthers:
      Message(vi: "ghi riêng ngày 29/2", en: "29 February as a rule of its own")
    }
  }
}
