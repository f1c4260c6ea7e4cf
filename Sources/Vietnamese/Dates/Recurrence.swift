/// A rule by which something returns, as officials write it: «thứ Năm hằng tuần», «ngày 10 và ngày 25
/// hằng tháng».
///
/// It knows no holidays: a date that a public holiday takes is for whoever has the calendar of
/// working days.
package struct Recurrence: Hashable, Sendable {
  /// Days, or weeks, of a period: counted from its beginning, or the last.
  package enum Ordinal: Hashable, Comparable, Sendable {
    case nth(Int)
    case last
  }

  /// A day of every year.
  package struct YearDay: Hashable, Comparable, Sendable {
    /// The month, 1 to 12.
    package let month: Int
    /// The day, 1 to the last that the month can have.
    package let day: Int

    /// A day that some year has.
    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    package static func < (one: YearDay, other: YearDay) -> Bool {
      (one.month, one.day) < (other.month, other.day)
    }
  }

  /// On which days it is. Every list is ascending, without doubles and not empty.
  package enum Rule: Hashable, Sendable {
    /// On these days of every week; all seven are every day.
    case weekly([Weekday])
    /// On these days of every month, 1 to 31. A month that does not have the day is skipped, as in
    /// RFC 5545, 3.3.10; it is not moved to the last day.
    case monthly([Ordinal])
    /// On these weekdays, of these weeks of the month: 1 to 4, or the last. The first is the first
    /// Monday of the month, say, whatever day the month begins with.
    case monthlyOn([Weekday], weeks: [Ordinal])
    /// On days of the first, second or third month of every quarter; absent days are skipped.
    case quarterly(month: Int, [Ordinal])
    /// On these days of every year; 29 February only in leap years.
    case yearly([YearDay])
  }

  /// When it is on such a day.
  package enum Hours: Hashable, Sendable {
    /// A part of the day, whose hours are not written and so not known.
    case morning, afternoon, evening, officeHours
    /// From a time, until another if that is written; later than the first.
    case times(LocalTime, until: LocalTime?)
  }

  /// The days.
  package let rule: Rule
  /// The hours of each day as they are written, ascending; empty when none are.
  package let hours: [Hours]

  /// A recurrence of a rule whose lists are in order.
  package init(_ rule: Rule, hours: [Hours] = []) {
    self.rule = rule
    self.hours = hours
  }
}

extension Recurrence.Hours: Comparable {
  /// Parts of the day first, then times by their beginning.
  package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    case .officeHours: 3
    case .times(let start, let end): 4 + start.minutes * 1441 + (end.map { $0.minutes + 1 } ?? 0)
    }
  }

  /// Whether it is written before the days without a comma: «sáng thứ Năm».
  var isPartOfDay: Bool { self < .officeHours }
}
