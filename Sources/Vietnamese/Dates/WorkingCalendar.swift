/// The working days of public offices: Monday to Friday, but for holidays, and the days that are
/// worked in exchange.
///
/// Holidays are decided anew each year (Labour Code 45/2019/QH14, article 112.3), so they come from
/// data, never from code. In a year without data only Saturdays and Sundays are free;
/// `unknownYears(from:through:)` tells whether that touched a result.
public struct WorkingCalendar: Sendable {
  private let holidays: Set<CivilDate>
  private let makeUpDays: Set<CivilDate>
  /// The years whose holidays and exchanged days are known.
  package let years: Set<Int>

  /// A calendar of days off on weekdays, and of Saturdays and Sundays that are worked. A day in
  /// both is worked. Of years that are not given, what is known is taken to be incomplete.
  public init(
    holidays: some Sequence<CivilDate> = [], makeUpDays: some Sequence<CivilDate> = [],
    years: some Sequence<Int> = []
  ) {
    self.holidays = Set(holidays)
    self.makeUpDays = Set(makeUpDays)
    self.years = Set(years)
  }

  /// Whether the days off of a year are known.
  package func knows(_ year: Int) -> Bool { years.contains(year) }

  /// The years without data from one day through another, ascending; the order of the two days
  /// does not matter. Give it the first and last day of a computation to learn whether to trust it.
  package func unknownYears(from one: CivilDate, through other: CivilDate) -> [Int] {
    (min(one, other).year...max(one, other).year).filter { !knows($0) }
  }

  /// Whether offices work on a day.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    if makeUpDays.contains(date) { return true }
    return date.weekday.rawValue < Weekday.saturday.rawValue && !holidays.contains(date)
  }

  /// Whether a day is a public holiday, on whatever day of the week.
  package func isHoliday(_ date: CivilDate) -> Bool {
    holidays.contains(date) && !makeUpDays.contains(date)
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
}
