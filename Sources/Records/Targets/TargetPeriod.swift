package import Vietnamese

/// How often a target is to be met.
package enum Frequency: String, CaseIterable, Sendable {
  case week
  case month
  case quarter
  case halfYear = "half-year"
  case year
  /// Once within the time of the plan.
  case term
  /// Once, and then it stays met.
  case once

  /// Whether its periods are those of the calendar; «once» and «term» have one of their own.
  package var isCalendar: Bool { self != .term && self != .once }

  /// The calendar period in which a day lies; nil for those that are no calendar periods.
  package func period(of day: CivilDate) -> Period? {
    switch self {
    case .week:
      let first = day.adding(days: 1 - day.weekday.rawValue)
      return Period(first: first, last: first.adding(days: 6))
    case .month: return Self.months(1, of: day)
    case .quarter: return Self.months(3, of: day)
    case .halfYear: return Self.months(6, of: day)
    case .year: return Self.months(12, of: day)
    case .term, .once: return nil
    }
  }

  private static func months(_ count: Int, of day: CivilDate) -> Period? {
    let first = (day.month - 1) / count * count + 1
    let last = first + count - 1
    guard let start = CivilDate(year: day.year, month: first, day: 1),
      let end = CivilDate(
        year: day.year, month: last, day: CivilDate.lastDay(ofMonth: last, year: day.year))
    else { return nil }
    return Period(first: start, last: end)
  }

  /// The periods whose last day lies within a time, oldest first, at most `limit` of the newest.
  package func periods(from start: CivilDate, through end: CivilDate, limit: Int = 1200) -> [Period]
  {
    var found: [Period] = []
    var next = period(of: start)
    while let current = next, current.last <= end {
      found.append(current)
      next = period(of: current.last.adding(days: 1))
      // The calendar ends with the year 9999.
      if next == current { break }
    }
    return Array(found.suffix(limit))
  }
}

/// The days from a first to a last one.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let first: CivilDate
  /// The last day, not before the first.
  package let last: CivilDate

  /// A period; both days belong to it.
  package init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// Whether a day lies within.
  package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Whether two periods have a day in common.
  package func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}
