extension Recurrence {
  /// The rule as the value of an RRULE (RFC 5545, 3.3.10) without an end: `FREQ=WEEKLY;BYDAY=TH`.
  /// The event must begin on a day of the rule.
  package var rrule: String {
    switch rule {
    case .weekly(let weekdays):
      weekdays.count == Weekday.allCases.count
        ? "FREQ=DAILY" : "FREQ=WEEKLY;BYDAY=\(list(weekdays.map(\.icalendar)))"
    case .monthly(let ordinals):
      "FREQ=MONTHLY;BYMONTHDAY=\(list(ordinals.map(\.icalendar)))"
    case .monthlyOn(let weekdays, let weeks):
      "FREQ=MONTHLY;BYDAY="
        + list(weeks.flatMap { week in weekdays.map { week.icalendar + $0.icalendar } })
    case .quarterly(let month, let ordinals):
      "FREQ=MONTHLY;BYMONTH=\(list((0..<4).map { String(month + 3 * $0) }))"
        + ";BYMONTHDAY=\(list(ordinals.map(\.icalendar)))"
    case .yearly(let days):
      yearly(days)
    }
  }

  private func yearly(_ days: [YearDay]) -> String {
    if Self.areSameInEachMonth(days) {
      return "FREQ=YEARLY;BYMONTH=\(list(Set(days.map(\.month)).sorted().map(String.init)))"
        + ";BYMONTHDAY=\(list(Set(days.map(\.day)).sorted().map(String.init)))"
    }
    // BYMONTH and BYMONTHDAY would mix the days of one month with the other. The day of the year
    // is the same in every year when it is counted from the end that has no 29 February between.
    return "FREQ=YEARLY;BYYEARDAY="
      + list(
        days.map { day in
          let date = CivilDate(2025, day.month, day.day).daysSinceEpoch
          return String(
            day.month <= 2
              ? date - CivilDate(2025, 1, 1).daysSinceEpoch + 1
              : date - CivilDate(2026, 1, 1).daysSinceEpoch)
        })
  }

  /// Whether every month of the list has the same days.
  static func areSameInEachMonth(_ days: [YearDay]) -> Bool {
    Set(days.map(\.month)).count * Set(days.map(\.day)).count == days.count
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ",") }
}

extension Recurrence.Ordinal {
  fileprivate var icalendar: String {
    switch self {
    case .nth(let number): String(number)
    case .last: "-1"
    }
  }
}

extension Weekday {
  /// The day as RFC 5545 writes it: `MO`.
  fileprivate var icalendar: String { String(english.prefix(2)).uppercased() }
}
