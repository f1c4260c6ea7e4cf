extension Recurrence {
  /// Reads a rule as people write it, with or without marks, in any case.
  ///
  /// Weekdays «hằng tuần», «mỗi tuần», or «các ngày làm việc» (Monday to Friday); days or weekdays
  /// of a week «hằng tháng» or «của tháng»; days of a month «đầu quý»; days «10/1 và 10/7 hằng năm».
  /// Times, «sáng», «chiều», «tối» or «giờ hành chính» may stand before, between or after.
  package static func parse(_ text: String) -> Result<Recurrence, RecurrenceProblem> {
    var reader = RecurrenceReader(text)
    do {
      try reader.read()
      return .success(try recurrence(of: reader))
    } catch {
      return .failure(error)
    }
  }

  private static func recurrence(
    of found: RecurrenceReader
  ) throws(RecurrenceProblem) -> Recurrence {
    let hours = found.settledHours
    func make(_ rule: Rule) -> Recurrence { Recurrence(rule, hours: hours) }
    let weekdays = Set(found.weekdays).sorted { $0.rawValue < $1.rawValue }
    let weeks = Set(found.weeks).sorted()
    let days = Set(found.days).sorted()
    let dates = Set(found.dates).sorted()
    if dates.contains(YearDay(month: 2, day: 29)), !areSameInEachMonth(dates) {
      throw .leapDayAmongOthers
    }
    switch (!weekdays.isEmpty, !weeks.isEmpty, !days.isEmpty, !dates.isEmpty, found.period) {
    case (true, false, false, false, .week): return make(.weekly(weekdays))
    case (true, true, false, false, .month) where !found.areWorkingDays:
      return make(.monthlyOn(weekdays, weeks: weeks))
    case (false, false, true, false, .month): return make(.monthly(days))
    case (false, false, true, false, .quarter): return make(try quarterly(found, days))
    case (false, false, false, true, .year): return make(.yearly(dates))
    case (false, false, false, false, .day): return make(.weekly(Weekday.allCases))
    case (true, false, false, false, nil):
      if found.areWorkingDays || found.isEach { return make(.weekly(weekdays)) }
      throw .noPeriod(likely: make(.weekly(weekdays)))
    case (true, true, false, false, nil) where !found.areWorkingDays:
      throw .noPeriod(likely: make(.monthlyOn(weekdays, weeks: weeks)))
    case (false, false, true, false, nil): throw .noPeriod(likely: make(.monthly(days)))
    case (false, false, false, true, nil): throw .noPeriod(likely: make(.yearly(dates)))
    case (true, false, false, false, .month) where !found.areWorkingDays:
      throw .noWeek(likely: make(.monthlyOn(weekdays, weeks: [.nth(1)])))
    case (false, false, true, false, .year):
      if days == [.last] { return make(.yearly([YearDay(month: 12, day: 31)])) }
      throw .noMonth(likely: nil)
    default: throw .notARecurrence
    }
  }

  private static func quarterly(
    _ found: RecurrenceReader, _ days: [Ordinal]
  ) throws(RecurrenceProblem) -> Rule {
    if let month = found.monthOfQuarter { return .quarterly(month: month, days) }
    // The last day of a quarter is in its last month; any other day may be in each of them.
    if days == [.last] { return .quarterly(month: 3, days) }
    throw .noMonth(likely: Recurrence(.quarterly(month: 1, days), hours: found.settledHours))
  }
}
