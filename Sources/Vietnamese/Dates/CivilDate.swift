/// A day of the Gregorian calendar, without time or zone; years 1 to 9999.
///
/// Four bytes, since a record has a dozen days and a site a hundred thousand records.
public struct CivilDate: Hashable, Sendable {
  /// Year, month and day, of which each has so many bits that days compare as numbers.
  private let packed: UInt32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 16) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 8 & 0xFF) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(packed & 0xFF) }

  /// A date, nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(year, month, day)
  }

  /// A date that is known to be one.
  init(_ year: Int, _ month: Int, _ day: Int) {
    packed = UInt32(year) << 16 | UInt32(month) << 8 | UInt32(day)
  }

  /// The date so many days after 1970-01-01; days outside of the years 1 to 9999 give the first or
  /// last day of them.
  public init(daysSinceEpoch days: Int) {
    // Days are counted from 0000-03-01 in eras of 400 years, so that leap days come last.
    let shifted = min(max(days, Self.firstDay), Self.lastDay) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static let firstDay = -719_162
  private static let lastDay = 2_932_896

  /// The days since 1970-01-01, negative before.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((daysSinceEpoch + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The date so many days later, or earlier when negative.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return CivilDate(daysSinceEpoch: overflow ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// The last day of a month, 28 to 31; the month must be 1 to 12.
  public static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  /// Whether one day comes before another.
  public static func < (one: CivilDate, other: CivilDate) -> Bool {
    one.packed < other.packed
  }
}
