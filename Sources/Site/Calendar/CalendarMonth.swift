import Vietnamese

/// A month of a year.
struct CalendarMonth: Hashable, Comparable, Sendable {
  let year: Int
  let month: Int

  /// The month of a day.
  init(_ day: CivilDate) { (year, month) = (day.year, day.month) }

  /// Its first day.
  var first: CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }

  /// Its last day.
  var last: CivilDate { first.adding(days: CivilDate.lastDay(ofMonth: month, year: year) - 1) }

  static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month) < (other.year, other.month)
  }
}
