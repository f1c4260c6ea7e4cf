/// A time of day to the minute, without date or zone.
public struct LocalTime: Hashable, Sendable {
  private let packed: UInt16

  /// The hour, 0 to 23.
  public var hour: Int { Int(packed / 60) }
  /// The minute, 0 to 59.
  public var minute: Int { Int(packed % 60) }

  /// A time, nil when there is no such time.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    packed = UInt16(hour * 60 + minute)
  }

  /// The minutes since midnight.
  public var minutes: Int { Int(packed) }
}

extension LocalTime: Comparable, CustomStringConvertible {
  /// Whether one time of a day is before another.
  public static func < (one: LocalTime, other: LocalTime) -> Bool { one.minutes < other.minutes }

  /// The time as `08:00`.
  public var description: String {
    "\(Digits.padded(hour, to: 2)):\(Digits.padded(minute, to: 2))"
  }
}

extension LocalTime {
  /// Reads `08:00`, `8h00`, `8h`, `8g30`, «8 giờ 30 phút», also with «sáng», «chiều» and so on, at the
  /// cursor, and moves past it; seconds are read and dropped. Nil, and no move, when there is none.
  static func read(_ cursor: inout LexemeCursor) -> Result<LocalTime, TimeProblem>? {
    let start = cursor.index
    guard let hour = cursor.number(upTo: 2), cursor.take(":", "h", "g", "gio") else {
      cursor.index = start
      return nil
    }
    let isColon = cursor.lexemes[cursor.index - 1].text == ":"
    var minute = 0
    if let written = cursor.current, written.kind == .number, written.text.utf8.count <= 2,
      !startsDate(cursor)
    {
      minute = cursor.number()?.value ?? 0
      if !cursor.take("phut", "ph", "p"), isColon, cursor.current?.text == ":",
        cursor.ahead(1)?.kind == .number
      {
        cursor.index += 2
      }
    } else if isColon {
      cursor.index = start
      return nil
    } else if cursor.take("ruoi") {
      minute = 30
    }
    guard let time = LocalTime(hour: shifted(hour.value, &cursor), minute: minute) else {
      return .failure(.noSuchTime)
    }
    return .success(time)
  }

  /// Whether the number that follows belongs to a date: «8 giờ 24/4/2025».
  private static func startsDate(_ cursor: LexemeCursor) -> Bool {
    guard let sign = cursor.ahead(1)?.text, ["/", "-", ".", "thang"].contains(sign) else {
      return false
    }
    var copy = cursor
    return CivilDate.read(&copy) != nil
  }

  /// The hour on 24 hours, after the part of the day.
  private static func shifted(_ hour: Int, _ cursor: inout LexemeCursor) -> Int {
    if cursor.take("chieu", "toi", "pm"), hour < 12 { return hour + 12 }
    if cursor.take("trua"), hour < 3 { return hour + 12 }
    if cursor.take("am", "sang"), hour == 12 { return 0 }
    return hour
  }
}
