import Testing

@testable import Vietnamese

/// The days of a rule, against a walk over every day.
struct RecurrenceDatesTests {
  /// What each rule says of one day, told apart from the code under test.
  private static let oracles: [(text: String, holds: @Sendable (CivilDate) -> Bool)] = [
    ("thứ Năm hằng tuần", { $0.weekday == .thursday }),
    ("thứ Ba và chủ nhật hằng tuần", { [.tuesday, .sunday].contains($0.weekday) }),
    ("các ngày làm việc", { $0.weekday != .saturday && $0.weekday != .sunday }),
    ("hằng ngày", { _ in true }),
    ("ngày 10 và 25 hằng tháng", { $0.day == 10 || $0.day == 25 }),
    ("ngày 29, 30, 31 hằng tháng", { $0.day >= 29 }),
    ("ngày cuối cùng của tháng", { $0.adding(days: 1).day == 1 }),
    ("ngày 30 và ngày cuối cùng hằng tháng", { $0.day == 30 || $0.adding(days: 1).day == 1 }),
    ("thứ Hai tuần đầu tiên hằng tháng", { $0.weekday == .monday && $0.day <= 7 }),
    (
      "thứ Sáu tuần cuối cùng của tháng",
      { $0.weekday == .friday && $0.adding(days: 7).month != $0.month }
    ),
    (
      "thứ Năm tuần thứ tư và tuần cuối cùng hằng tháng",
      {
        $0.weekday == .thursday
          && ((22...28).contains($0.day) || $0.adding(days: 7).month != $0.month)
      }
    ),
    (
      "thứ Hai và thứ Ba tuần thứ ba hằng tháng",
      { $0.weekday.rawValue <= 2 && (15...21).contains($0.day) }
    ),
    ("ngày 31 tháng đầu quý", { $0.day == 31 && [1, 4, 7, 10].contains($0.month) }),
    ("ngày cuối cùng của quý", { $0.adding(days: 1).quarter != $0.quarter }),
    ("ngày 10 tháng thứ hai hằng quý", { $0.day == 10 && $0.month % 3 == 2 }),
    (
      "ngày 10/1 và 15/7 hằng năm",
      { ($0.day, $0.month) == (10, 1) || ($0.day, $0.month) == (15, 7) }
    ),
    ("ngày 29/2 hằng năm", { $0.day == 29 && $0.month == 2 }),
  ]

  @Test(arguments: oracles.indices)
  func theDaysAreThoseOfAWalkOverEveryDay(index: Int) throws {
    let (text, holds) = Self.oracles[index]
    let recurrence = try Recurrence.parse(text).get()
    var seed = UInt64(index + 1)
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let beginning = CivilDate(2024, 1, 1)
    for round in 0..<60 {
      let start = beginning.adding(days: random(1826))
      // Whole years too, and windows of one day.
      let end = start.adding(days: round == 0 ? 0 : random(round % 3 == 0 ? 900 : 70))
      var expected: [CivilDate] = []
      var day = start
      while day <= end {
        if holds(day) { expected.append(day) }
        day = day.adding(days: 1)
      }
      #expect(recurrence.dates(from: start, through: end) == expected, "\(text) \(start) \(end)")
    }
  }

  @Test func aMonthWithoutTheDayIsSkipped() throws {
    let recurrence = try Recurrence.parse("ngày 31 hằng tháng").get()
    let dates = recurrence.dates(from: CivilDate(2025, 1, 1), through: CivilDate(2025, 6, 30))
    #expect(dates.map(\.month) == [1, 3, 5])
  }

  @Test func nothingIsBeforeItsBeginning() throws {
    let recurrence = try Recurrence.parse("hằng ngày").get()
    #expect(recurrence.dates(from: CivilDate(2025, 1, 2), through: CivilDate(2025, 1, 1)).isEmpty)
  }

  @Test func theWorkEndsWithTheCalendar() throws {
    let recurrence = try Recurrence.parse("ngày 31/12 hằng năm").get()
    let dates = recurrence.dates(from: CivilDate(9998, 1, 1), through: CivilDate(9999, 12, 31))
    #expect(dates == [CivilDate(9998, 12, 31), CivilDate(9999, 12, 31)])
  }

  @Test func anyWordsAreReadWithoutATrap() {
    let words = [
      "thứ Hai", "thứ Năm", "thứ", "năm", "chủ nhật", "hằng tuần", "hằng tháng", "hằng năm", "tuần",
      "tháng", "quý", "ngày", "ngày 10", "31", "10/1", "/", "-", "đầu", "cuối cùng", "của", "và",
      ",", "từ", "đến", "8h", "13h30", "sáng", "chiều", "tối", "ngày làm việc", "tuần đầu tiên",
      "tháng đầu quý", "mỗi", "99", ":",
    ]
    var seed: UInt64 = 7
    var readCount = 0
    for round in 0..<40_000 {
      var text = ""
      for _ in 0..<(2 + round % 5) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(seed >> 33) % words.count] + " "
      }
      if case .success(let recurrence) = Recurrence.parse(text) {
        readCount += 1
        #expect(Recurrence.parse(recurrence.vietnamese) == .success(recurrence), "\(text)")
        #expect(!recurrence.english.isEmpty && recurrence.rrule.hasPrefix("FREQ="))
      }
    }
    #expect(readCount > 50)
  }
}
