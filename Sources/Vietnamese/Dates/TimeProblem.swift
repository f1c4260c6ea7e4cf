/// Why a text is not a time span.
public enum TimeProblem: Error, Hashable, Sendable {
  /// It does not have the form of a date with times.
  case notATimeSpan
  /// The hour or minute does not exist.
  case noSuchTime
  /// It has times but no date.
  case noDate
  /// The end is not after the start; an end on another day needs its own date.
  case endBeforeStart
  /// The date is wrong.
  case date(DateProblem)
}
