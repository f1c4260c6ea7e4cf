import Vietnamese

/// A moment as RFC 5545 writes it in UTC: `20250424T010000Z`.
struct ICalendarInstant: Hashable, Sendable {
  /// The seconds since 1970-01-01T00:00:00Z.
  var secondsSinceEpoch: Int

  /// A moment of so many seconds since 1970 in UTC.
  init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// The beginning of a day in Vietnam.
  init(_ date: CivilDate) {
    self.init(secondsSinceEpoch: (date.daysSinceEpoch * 1440 - TimeSpan.vietnamOffset) * 60)
  }

  /// The form with date, time and `Z`.
  var text: String {
    let (days, seconds) = secondsSinceEpoch.flooredDivision(by: 86_400)
    let date = CivilDate(daysSinceEpoch: days)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined()
    return "\(date.icalendar)T\(time)Z"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension Int {
  fileprivate func flooredDivision(by divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension CivilDate {
  /// The day as a DATE: `20250424`.
  fileprivate var icalendar: String { iso.filter { $0 != "-" } }
}

extension LocalTime {
  /// The time as in a DATE-TIME: `080000`.
  fileprivate var icalendar: String { twoDigits(hour) + twoDigits(minute) + "00" }
}

/// How the times of an event are written: all of them alike, as RFC 5545 asks of EXDATE and
/// RECURRENCE-ID beside DTSTART.
enum ICalendarClock: Hashable, Sendable {
  /// Days without times.
  case days
  /// Times in UTC.
  case utc(offset: Int)
  /// Times of a zone that the file describes.
  case zone(offset: Int)

  /// The clock of a time span. What returns must stay on its own day of the week, so it is never
  /// in UTC; nor is anything in Vietnam.
  init(_ span: TimeSpan, returns: Bool) {
    if span.start.time == nil {
      self = .days
    } else if span.offset == TimeSpan.vietnamOffset || (returns && span.offset != 0) {
      self = .zone(offset: span.offset)
    } else {
      self = .utc(offset: span.offset)
    }
  }

  /// The parameters that tell it.
  var parameters: [(name: String, value: String)] {
    switch self {
    case .days: [("VALUE", "DATE")]
    case .utc: []
    case .zone(let offset): [("TZID", Self.zoneName(offset))]
    }
  }

  /// A moment on this clock.
  func text(_ moment: TimeSpan.Moment) -> String {
    switch self {
    case .days: moment.date.icalendar
    case .utc: instant(moment).text
    case .zone: "\(moment.date.icalendar)T\(moment.time?.icalendar ?? "000000")"
    }
  }

  /// A moment as the UNTIL of a rule, which is in UTC when there is a time (RFC 5545, 3.3.10).
  func until(_ moment: TimeSpan.Moment) -> String {
    self == .days ? moment.date.icalendar : instant(moment).text
  }

  private func instant(_ moment: TimeSpan.Moment) -> ICalendarInstant {
    let offset =
      switch self {
      case .days: 0
      case .utc(let offset), .zone(let offset): offset
      }
    let minutes = moment.date.daysSinceEpoch * 1440 + (moment.time?.minutes ?? 0) - offset
    return ICalendarInstant(secondsSinceEpoch: minutes * 60)
  }

  /// The name of the zone: that of the time zone database for Vietnam, else the offset.
  static func zoneName(_ offset: Int) -> String {
    offset == TimeSpan.vietnamOffset ? "Asia/Ho_Chi_Minh" : "UTC\(offsetText(offset))"
  }

  /// The offset as a UTC-OFFSET: `+0700`.
  static func offsetText(_ offset: Int) -> String {
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    return (offset < 0 ? "-" : "+") + twoDigits(hours) + twoDigits(minutes)
  }
}
