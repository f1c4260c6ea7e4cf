import Vietnamese

/// The terms of Party committees, within which a number is unique (Hướng dẫn 36-HD/VPTW, II.1.3.1).
enum TermOfOffice {
  /// The days on which national congresses closed, from the sixth on.
  private static let congresses = [
    (1986, 12, 18), (1991, 6, 27), (1996, 7, 1), (2001, 4, 22), (2006, 4, 25), (2011, 1, 19),
    (2016, 1, 28), (2021, 2, 1), (2026, 1, 23),
  ]

  /// The term in which a day lies: that of the Central Committee, or of committees below, whose
  /// congresses come a few months earlier, by October of the year before.
  static func number(of day: CivilDate, isCentral: Bool) -> Int {
    congresses.count { year, month, date in
      guard !isCentral else { return (year, month, date) <= (day.year, day.month, day.day) }
      // 1986, 1991, then every fifth year from 2000 on.
      return (year - 1, 10) <= (day.year, day.month)
    }
  }

  /// Whether documents of two days may be of one term; those of one year always may.
  static func mayBeOne(_ one: CivilDate, _ other: CivilDate, isCentral: Bool) -> Bool {
    one.year == other.year
      || number(of: one, isCentral: isCentral) == number(of: other, isCentral: isCentral)
  }

  /// Whether a day lies in a term as a record writes it, «2020-2025», «Khóa XIII»; nil when it
  /// cannot be told.
  static func contains(_ day: CivilDate, _ term: String) -> Bool? {
    let years = term.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 > 1900 }
    if years.count == 2 { return years[0] <= day.year && day.year <= years[1] }
    guard let roman = term.split(separator: " ").last.flatMap({ numerals[String($0)] }) else {
      return nil
    }
    // The sixth congress is the first above.
    let place = roman - 6
    guard congresses.indices.contains(place) else { return nil }
    let end = place + 1 < congresses.count ? congresses[place + 1].0 : congresses[place].0 + 5
    return congresses[place].0 <= day.year && day.year <= end
  }

  private static let numerals = [
    "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12, "XIII": 13, "XIV": 14,
  ]
}
