extension Recurrence {
  /// The days on which it is, from one day through another, ascending; none when the second is
  /// earlier. The work grows with the months between the two.
  package func dates(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    guard first <= last else { return [] }
    var dates: [CivilDate] = []
    var (year, month) = (first.year, first.month)
    while (year, month) <= (last.year, last.month) {
      for day in days(ofMonth: month, year: year) {
        let date = CivilDate(year, month, day)
        if first <= date, date <= last { dates.append(date) }
      }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return dates
  }

  /// The days of a month, ascending.
  private func days(ofMonth month: Int, year: Int) -> [Int] {
    let length = CivilDate.lastDay(ofMonth: month, year: year)
    switch rule {
    case .weekly(let weekdays):
      return weekdays.flatMap {
        Array(stride(from: first($0, month, year), through: length, by: 7))
      }
      .sorted()
    case .monthly(let ordinals):
      return days(ordinals, of: length)
    case .monthlyOn(let weekdays, let weeks):
      let days = weekdays.flatMap { weekday in
        let first = first(weekday, month, year)
        return weeks.map { week in
          switch week {
          case .nth(let number): first + (number - 1) * 7
          case .last: first + (length - first) / 7 * 7
          }
        }
      }
      // The last week may be the fourth one too.
      return Set(days).sorted()
    case .quarterly(let place, let ordinals):
      return (month - 1) % 3 == place - 1 ? days(ordinals, of: length) : []
    case .yearly(let days):
      return days.filter { $0.month == month && $0.day <= length }.map(\.day)
    }
  }

  private func days(_ ordinals: [Ordinal], of length: Int) -> [Int] {
    let days = ordinals.map { ordinal in
      switch ordinal {
      case .nth(let number): number
      case .last: length
      }
    }
    return Set(days).filter { $0 <= length }.sorted()
  }

  /// The first such weekday of a month, 1 to 7.
  private func first(_ weekday: Weekday, _ month: Int, _ year: Int) -> Int {
    1 + (weekday.rawValue - CivilDate(year, month, 1).weekday.rawValue + 7) % 7
  }
}
