/// Why a text does not tell by which rule something returns.
package enum RecurrenceProblem: Error, Hashable, Sendable {
  /// It does not have the form of a rule.
  case notARecurrence
  /// No month has such a day.
  case noSuchDay(Int)
  /// There is no such month.
  case noSuchMonth(Int)
  /// The weekdays are «thứ Hai» to «thứ Bảy» and «chủ nhật».
  case noSuchWeekday(Int)
  /// Every month has a first to fourth week, and a last one; no other.
  case noSuchWeek(Int)
  /// An hour does not exist, or the end is not after the start.
  case noSuchTime
  /// The month never has this day; the last one that it has.
  case neverHappens(day: Int, month: Int, lastDay: Int)
  /// Days without «hằng tuần», «hằng tháng» or «hằng năm»; what they likely mean.
  case noPeriod(likely: Recurrence)
  /// A weekday of every month without the week of the month; the first one, as an example.
  case noWeek(likely: Recurrence)
  /// A day of every quarter or year without the month; an example when one can be given.
  case noMonth(likely: Recurrence?)
  /// It says several rules at once, or days with hours or weeks of their own: each needs its own.
  case severalRules
  /// 29 February beside other days: no one rule of a calendar file can say that.
  case leapDayAmongOthers

  /// The rule to write instead, when one can be told.
  package var likely: Recurrence? {
    switch self {
    case .noPeriod(let likely), .noWeek(let likely): likely
    case .noMonth(let likely): likely
    case .notARecurrence, .noSuchDay, .noSuchMonth, .noSuchWeekday, .noSuchWeek, .noSuchTime,
      .neverHappens, .severalRules, .leapDayAmongOthers:
      nil
    }
  }

  /// The spelling to write instead: «thứ Năm hằng tuần».
  package var mend: String? { likely?.vietnamese }
}
