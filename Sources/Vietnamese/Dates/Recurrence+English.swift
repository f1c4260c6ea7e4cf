extension Recurrence {
  /// The rule in English: `08:00–11:30, every Thursday`.
  package var english: String {
    guard !hours.isEmpty else { return englishDays }
    return "\(Self.list(hours.map(\.english), "and")), \(englishDays)"
  }

  private var englishDays: String {
    switch rule {
    case .weekly(let weekdays):
      weekdays.count == Weekday.allCases.count
        ? "every day"
        : Self.isRun(weekdays.map(\.rawValue))
          ? "\(english(weekdays)) every week" : "every \(english(weekdays))"
    case .monthly(let days):
      "\(english(days)) of every month"
    case .monthlyOn(let weekdays, let weeks):
      "on the \(Self.list(weeks.map(Self.word), "and")) \(english(weekdays)) of every month"
    case .quarterly(let month, let days):
      "\(english(days)) of the \(Self.word(.nth(month))) month of every quarter"
    case .yearly(let days):
      // The day and month of a date without its year.
      "on "
        + Self.list(
          days.map { String(CivilDate(2000, $0.month, $0.day).english.dropLast(5)) }, "and")
        + " every year"
    }
  }

  private func english(_ weekdays: [Weekday]) -> String {
    let names = weekdays.map(\.english)
    return Self.isRun(weekdays.map(\.rawValue))
      ? "\(names[0]) to \(names[names.count - 1])" : Self.list(names, "and")
  }

  private func english(_ days: [Ordinal]) -> String {
    let names = days.map { day in
      switch day {
      case .nth(let number): "the \(number)\(Self.suffix(number))"
      case .last: "the last day"
      }
    }
    return Self.isRun(days.map(\.number))
      ? "from \(names[0]) to \(names[names.count - 1])" : "on \(Self.list(names, "and"))"
  }

  private static func word(_ ordinal: Ordinal) -> String {
    switch ordinal {
    case .nth(let number): ["first", "second", "third", "fourth"][min(max(number - 1, 0), 3)]
    case .last: "last"
    }
  }

  private static func suffix(_ number: Int) -> String {
    switch (number / 10, number % 10) {
    case (1, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }
}

extension Recurrence.Hours {
  fileprivate var english: String {
    switch self {
    case .morning: "in the morning"
    case .afternoon: "in the afternoon"
    case .evening: "in the evening"
    case .officeHours: "in office hours"
    case .times(let start, let end): end.map { "\(start)–\($0)" } ?? start.description
    }
  }
}
