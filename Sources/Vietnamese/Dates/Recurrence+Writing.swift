extension Recurrence {
  /// The rule for people: «08:00–11:30, thứ Năm hằng tuần». It is the normal form: it reads back as
  /// the same value.
  package var vietnamese: String {
    switch hours.count {
    case 0: vietnameseDays
    case 1 where hours[0].isPartOfDay: "\(hours[0].vietnamese) \(vietnameseDays)"
    default: "\(Self.list(hours.map(\.vietnamese), "và")), \(vietnameseDays)"
    }
  }

  private var vietnameseDays: String {
    switch rule {
    case .weekly(let weekdays):
      weekdays.count == Weekday.allCases.count
        ? "hằng ngày" : "\(vietnamese(weekdays)) hằng tuần"
    case .monthly(let days):
      "\(vietnamese(days)) hằng tháng"
    case .monthlyOn(let weekdays, let weeks):
      "\(vietnamese(weekdays)) "
        + Self.list(
          weeks.map { "tuần \(Self.place($0, first: "đầu tiên", last: "cuối cùng"))" }, "và")
        + " hằng tháng"
    case .quarterly(let month, let days):
      "\(vietnamese(days)) tháng "
        + "\(Self.place(month == 3 ? .last : .nth(month), first: "đầu", last: "cuối")) hằng quý"
    case .yearly(let days):
      Self.list(
        days.map { "ngày \(Digits.padded($0.day, to: 2))/\(Digits.padded($0.month, to: 2))" }, "và")
        + " hằng năm"
    }
  }

  private func vietnamese(_ weekdays: [Weekday]) -> String {
    let names = weekdays.map { Casing.lowercasedFirst($0.vietnamese) }
    return Self.isRun(weekdays.map(\.rawValue))
      ? "từ \(names[0]) đến \(names[names.count - 1])" : Self.list(names, "và")
  }

  private func vietnamese(_ days: [Ordinal]) -> String {
    let names = days.map { day in
      switch day {
      case .nth(let number): "ngày \(Digits.padded(number, to: 2))"
      case .last: "ngày cuối cùng"
      }
    }
    return Self.isRun(days.map(\.number))
      ? "từ \(names[0]) đến \(names[names.count - 1])" : Self.list(names, "và")
  }

  private static func place(_ ordinal: Ordinal, first: String, last: String) -> String {
    switch ordinal {
    case .nth(1): first
    case .nth(let number): "thứ \(["hai", "ba", "tư"][min(max(number - 2, 0), 2)])"
    case .last: last
    }
  }

  /// Whether three or more numbers follow each other, so that only both ends are written.
  static func isRun(_ numbers: [Int]) -> Bool {
    numbers.count > 2 && numbers[numbers.count - 1] - numbers[0] == numbers.count - 1
  }

  /// «a, b và c».
  static func list(_ items: [String], _ and: String) -> String {
    items.count < 2
      ? items.joined()
      : items.dropLast().joined(separator: ", ") + " \(and) " + items[items.count - 1]
  }
}

extension Recurrence.Ordinal {
  /// The number; for the last one larger than any, so that it is in no run.
  var number: Int {
    switch self {
    case .nth(let number): number
    case .last: 99
    }
  }
}

extension Recurrence.Hours {
  fileprivate var vietnamese: String {
    switch self {
    case .morning: "sáng"
    case .afternoon: "chiều"
    case .evening: "tối"
    case .officeHours: "giờ hành chính"
    case .times(let start, let end): end.map { "\(start)–\($0)" } ?? start.description
    }
  }
}
