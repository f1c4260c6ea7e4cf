import Records
import Vietnamese

/// Everything that takes place, as the calendar pages need it.
struct SiteCalendar: Sendable {
  /// For how many days ahead lists tell each time of what returns.
  static let horizon = 45

  /// All of it in its order. What returns is there from the beginning of the last year to the end of
  /// the next, whatever its rule says.
  let all: [Occurrence]
  /// The places of what touches a month; what lasts long is only where it begins and ends.
  let months: [CalendarMonth: [Int]]
  /// The places of what each record announces.
  private let places: [Int: [Int]]
  /// The first day of the last year.
  let first: CivilDate

  /// The calendar of a site on the day of its build, of those records that are in it.
  init(_ site: Site, of ids: [Int]) {
    let (first, last) = Self.window(around: site.today)
    self.first = first
    all = site.catalog.calendar(of: ids, from: first, through: last)
    var months: [CalendarMonth: [Int]] = [:]
    var places: [Int: [Int]] = [:]
    for (index, one) in all.enumerated() {
      places[one.record, default: []].append(index)
      for month in Set(Self.days(of: one).map(CalendarMonth.init)) {
        months[month, default: []].append(index)
      }
    }
    self.months = months
    self.places = places
  }

  /// What some records announce, in its order.
  func all(of records: [Int]) -> [Occurrence] {
    Set(records).flatMap { places[$0] ?? [] }.sorted().map { all[$0] }
  }

  /// The days from the beginning of the last year to the end of the next.
  static func window(around today: CivilDate) -> (first: CivilDate, last: CivilDate) {
    (
      CivilDate(year: max(1, today.year - 1), month: 1, day: 1) ?? today,
      CivilDate(year: min(9999, today.year + 1), month: 12, day: 31) ?? today
    )
  }

  /// The days on which something stands in a calendar: each of a week, else the first and the last.
  static func days(of one: Occurrence) -> [CivilDate] {
    let (first, last) = (one.time.start.date, one.lastDay)
    let length = last.daysSinceEpoch - first.daysSinceEpoch
    if length >= 7 { return [first, last] }
    return (0...length).map { first.adding(days: $0) }
  }
}
