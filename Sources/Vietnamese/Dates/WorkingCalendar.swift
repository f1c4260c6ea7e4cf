/// The working days of public offices: Monday to Friday, but for holidays, and the days that are
/// worked in exchange.
///
/// Holidays are decided anew each year, so they come from a site's data, never from code.
public struct WorkingCalendar: Sendable {
  private let holidays: Set<CivilDate>
  private let makeUpDays: Set<CivilDate>

  /// A calendar of days off on weekdays, and of Saturdays and Sundays that are worked. A day in
  /// both is worked.
  public init(
    holidays: some Sequence<CivilDate> = [], makeUpDays: some Sequence<CivilDate> = []
  ) {
    self.holidays = Set(holidays)
    self.makeUpDays = Set(makeUpDays)
  }

  /// Whether offices work on a day.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    if makeUpDays.contains(date) { return true }
    return date.weekday.rawValue < Weekday.saturday.rawValue && !holidays.contains(date)
  }

  /// The last day of a period of working days, which begins on the day after `date` (Civil Code
  /// 91/2015/QH13, article 147); with a negative count, the day that is so many working days
  /// before. Zero gives the date itself.
  public func adding(workingDays count: Int, to date: CivilDate) -> CivilDate {
    var left = count.magnitude
    var day = date
    while left > 0 {
      let next = day.adding(days: count < 0 ? -1 : 1)
      // The calendar ends with the year 9999, and begins with the year 1.
      if next == day { return day }
      day = next
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The working days after `start` up to and with `end`; 0 when `end` is not later.
  public func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    var count = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }
}
