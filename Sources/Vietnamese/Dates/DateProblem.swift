/// Why a text is not a date.
public enum DateProblem: Error, Hashable, Sendable {
  /// It does not have the form of a date.
  case notADate
  /// There is no such month; the date that is meant where it stands before the day, as in America.
  case noSuchMonth(Int, likely: CivilDate? = nil)
  /// The month has fewer days; the last one it has.
  case noSuchDay(lastDayOfMonth: CivilDate)
  /// The year has two digits; the date that is likely meant.
  case shortYear(likely: CivilDate)
  /// A weekday is written that the date does not have.
  case otherWeekday(of: CivilDate)
}
