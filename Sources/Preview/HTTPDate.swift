import Vietnamese

/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
  /// From seconds since 1970; earlier moments are written as the first second of 1970.
  static func text(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    let date = CivilDate(daysSinceEpoch: seconds / 86_400)
    let time = seconds % 86_400
    let clock = [time / 3600, time / 60 % 60, time % 60].map(padded).joined(separator: ":")
    return "\(date.weekday.english.prefix(3)), \(padded(date.day)) \(date.englishMonth.prefix(3))"
      + " \(date.year) \(clock) GMT"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
