import Testing
import Vietnamese

@testable import Records

/// Schedules against an oracle that asks day after day.
struct ScheduleTests {
  /// A rule, and whether it holds on a day, told in another way.
  struct Rule: Sendable, CustomTestStringConvertible {
    let text: String
    let holds: @Sendable (CivilDate) -> Bool
    var testDescription: String { text }
  }

  static let rules = [
    Rule(text: "thứ Năm hằng tuần") { $0.weekday == .thursday },
    Rule(text: "từ thứ Hai đến thứ Sáu hằng tuần") { $0.weekday.rawValue <= 5 },
    Rule(text: "hằng ngày") { _ in true },
    Rule(text: "ngày 10 và ngày 25 hằng tháng") { [10, 25].contains($0.day) },
    Rule(text: "ngày 31 hằng tháng") { $0.day == 31 },
    Rule(text: "ngày cuối cùng hằng tháng") { $0.adding(days: 1).day == 1 },
    Rule(text: "thứ Tư tuần thứ hai hằng tháng") {
      $0.weekday == .wednesday && (8...14).contains($0.day)
    },
    Rule(text: "thứ Sáu tuần cuối cùng hằng tháng") {
      $0.weekday == .friday && $0.adding(days: 7).month != $0.month
    },
    Rule(text: "ngày 05 tháng đầu hằng quý") { $0.day == 5 && [1, 4, 7, 10].contains($0.month) },
    Rule(text: "ngày 29/02 hằng năm") { $0.day == 29 && $0.month == 2 },
  ]

  private static func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text).get() }

  /// Numbers that are the same in every run.
  private struct Numbers {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test(arguments: rules)
  func theDaysOfAScheduleAreThoseThatAnOracleFindsOneByOne(rule: Rule) throws {
    let start = try Self.day("2024-01-01")
    let recurrence = try Recurrence.parse(rule.text).get()
    var numbers = Numbers(state: 7)
    for _ in 0..<40 {
      let from = start.adding(days: numbers.next(below: 500))
      let until = from.adding(days: numbers.next(below: 700))
      let first = start.adding(days: numbers.next(below: 900))
      let last = first.adding(days: numbers.next(below: 400))
      let holidays = (0..<20).map { _ in start.adding(days: numbers.next(below: 900)) }
      let calendar = WorkingCalendar(holidays: holidays)
      var schedule = Schedule(recurrence: recurrence, from: from, until: until)
      for _ in 0..<numbers.next(below: 6) {
        let date = start.adding(days: numbers.next(below: 900))
        let moved = TimeSpan(
          start: TimeSpan.Moment(date.adding(days: 1 + numbers.next(below: 9))))
        schedule.exceptions.append(
          .init(date: date, movedTo: numbers.next(below: 2) == 0 ? moved : nil, why: "x"))
      }
      let slot = Slot(try TimeSpan.parse("2024-01-01 08:00–11:00").get())
      let found = schedule.occurrences(
        of: 3, [slot], .confirmed, from: first, through: last, calendar)
      var expected: Set<String> = []
      var count = 0
      var day = start
      while day <= start.adding(days: 1400) {
        defer { day = day.adding(days: 1) }
        guard rule.holds(day), from <= day, day <= until else { continue }
        let exception = schedule.exceptions.first { $0.date == day }
        let standing: Standing =
          exception.map { $0.movedTo == nil ? .skipped : .moved }
          ?? (holidays.contains(day) ? .holiday : .confirmed)
        if first <= day, day <= last {
          expected.insert("\(day) \(standing)")
          count += 1
        }
        if let moved = exception?.movedTo?.start.date, first <= moved, moved <= last {
          expected.insert("\(moved) confirmed from \(day)")
          count += 1
        }
      }
      let outline = found.map { one in
        "\(one.time.start.date) \(one.standing)"
          + (one.former.map { " from \($0.start.date)" } ?? "")
      }
      #expect(Set(outline) == expected)
      #expect(found.count == count)
      #expect(found == found.sorted(by: Occurrence.comesBefore))
      #expect(found.allSatisfy { $0.time.start.time?.hour == 8 })
      let next = schedule.firstDay(onOrAfter: first)
      #expect(next == Self.oracle(rule, from: max(first, from), until))
    }
  }

  private static func oracle(_ rule: Rule, from: CivilDate, _ until: CivilDate) -> CivilDate? {
    var day = from
    while day <= until {
      if rule.holds(day) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  @Test func aWindowOfManyCenturiesCostsNoMoreThanTheDaysThatAreAskedFor() throws {
    let schedule = Schedule(
      recurrence: try Recurrence.parse("hằng ngày").get(), from: try Self.day("1000-01-01"),
      until: try Self.day("9999-12-31"))
    let days = schedule.days(from: try Self.day("2025-08-01"), through: try Self.day("2025-08-31"))
    #expect(days.count == 31)
    #expect(schedule.firstDay(onOrAfter: try Self.day("9999-12-31")) == schedule.until)
  }

  @Test(arguments: [
    ("thứ Năm hằng tuần", "2025-07-03 07:30–11:30", ["07:30–11:30, thứ Năm 14/08/2025"]),
    ("thứ Năm hằng tuần", "2025-07-03", ["thứ Năm 14/08/2025"]),
    (
      "07:30–11:30 và 13:30–17:00, thứ Năm hằng tuần", "2025-07-03",
      ["07:30–11:30, thứ Năm 14/08/2025", "13:30–17:00, thứ Năm 14/08/2025"]
    ),
    (
      "thứ Năm hằng tuần", "2025-07-03 22:00 – 2025-07-04 02:00",
      ["22:00, thứ Năm 14/08/2025 – 02:00, thứ Sáu 15/08/2025"]
    ),
  ])
  func theHoursAreThoseOfTheFirstTimeElseThoseOfTheRule(
    rule: String, first: String, times: [String]
  ) throws {
    let recurrence = try Recurrence.parse(rule).get()
    let slots = Slot.all(first: try TimeSpan.parse(first).get(), recurrence)
    let day = try Self.day("2025-08-14")
    #expect(slots.compactMap { $0.time(on: day)?.vietnamese } == times)
  }
}
