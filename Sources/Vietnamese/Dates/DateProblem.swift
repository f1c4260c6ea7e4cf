/// Why a text is not a date.
public enum DateProblem: Error, Hashable, Sendable {
  /// It does not have the form of a date.
  case notADate
  /// There is no such month.
  case noSuchMonth(Int)
  /// The month has fewer days; the last one it has.
  case noSuchDay(lastDayOfMonth: CivilDate)
  /// The year has two digits; the date that is likely meant.
  case shortYear(likely: CivilDate)
}
