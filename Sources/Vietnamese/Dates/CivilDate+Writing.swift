extension CivilDate: CustomStringConvertible {
  /// The date as in ISO 8601: `2025-04-24`.
  public var iso: String {
    Digits.padded((year, 4), (month, 2), (day, 2), by: UInt8(ascii: "-"))
  }

  /// The same as `iso`.
  public var description: String { iso }

  /// The date as in Vietnamese lists: `24/04/2025`.
  public var vietnamese: String {
    Digits.padded((day, 2), (month, 2), (year, 4), by: UInt8(ascii: "/"))
  }

  /// The date as documents write it: «ngày 24 tháng 4 năm 2025».
  ///
  /// Days below 10 and the months 1 and 2 have a leading zero (Decree 30/2020/NĐ-CP, annex I).
  public var vietnameseFormal: String {
    let month = month <= 2 ? Digits.padded(month, to: 2) : String(month)
    return "ngày \(Digits.padded(day, to: 2)) tháng \(month) năm \(year)"
  }

  /// The date in English: `24 April 2025`.
  public var english: String { "\(day) \(englishMonth) \(year)" }

  /// The date in English with its weekday: `Thursday, 24 April 2025`.
  public var englishLong: String { "\(weekday.english), \(english)" }

  /// The name of its month in English.
  public var englishMonth: String { Self.englishMonths[month - 1] }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
