import Testing

@testable import Vietnamese

struct WorkingCalendarTests {
  /// The holidays around 30 April 2025, with Friday 2 May exchanged for Saturday 26 April.
  private let calendar = WorkingCalendar(
    holidays: [CivilDate(2025, 4, 30), CivilDate(2025, 5, 1), CivilDate(2025, 5, 2)],
    makeUpDays: [CivilDate(2025, 4, 26)])

  @Test(arguments: [
    (CivilDate(2025, 4, 25), true), (CivilDate(2025, 4, 26), true), (CivilDate(2025, 4, 27), false),
    (CivilDate(2025, 4, 30), false), (CivilDate(2025, 5, 5), true),
  ])
  func holidaysAreFreeAndMakeUpDaysAreWorked(day: CivilDate, isWorked: Bool) {
    #expect(calendar.isWorkingDay(day) == isWorked)
  }

  @Test(arguments: [
    (5, CivilDate(2025, 4, 24), CivilDate(2025, 5, 5)),
    (1, CivilDate(2025, 4, 26), CivilDate(2025, 4, 28)),
    (0, CivilDate(2025, 4, 27), CivilDate(2025, 4, 27)),
    (-5, CivilDate(2025, 5, 5), CivilDate(2025, 4, 24)),
    (3, CivilDate(9999, 12, 31), CivilDate(9999, 12, 31)),
  ])
  func aPeriodCountsWorkingDaysOnly(count: Int, start: CivilDate, end: CivilDate) {
    #expect(calendar.adding(workingDays: count, to: start) == end)
  }

  @Test func aCalendarSaysWhichYearsItKnows() {
    let calendar = WorkingCalendar(holidays: [CivilDate(2025, 1, 1)], years: [2025, 2026])
    #expect(calendar.knows(2025) && calendar.knows(2026) && !calendar.knows(2027))
    #expect(calendar.years == [2025, 2026])
    #expect(WorkingCalendar().years.isEmpty)
  }

  @Test(arguments: [
    (CivilDate(2025, 12, 31), CivilDate(2026, 1, 1), []),
    (CivilDate(2026, 12, 30), CivilDate(2027, 1, 4), [2027]),
    (CivilDate(2027, 1, 4), CivilDate(2026, 12, 30), [2027]),
    (CivilDate(2023, 1, 1), CivilDate(2028, 1, 1), [2023, 2024, 2027, 2028]),
  ])
  func aPeriodTellsTheUnknownYearsItCrosses(from: CivilDate, through: CivilDate, years: [Int]) {
    let calendar = WorkingCalendar(holidays: [], years: 2025...2026)
    #expect(calendar.unknownYears(from: from, through: through) == years)
  }

  @Test func anUnknownYearStillHasItsWeekends() {
    let calendar = WorkingCalendar(holidays: [CivilDate(2026, 9, 2)], years: [2026])
    #expect(!calendar.isWorkingDay(CivilDate(2026, 9, 2)))
    #expect(calendar.isWorkingDay(CivilDate(2030, 9, 2)))
    #expect(!calendar.isWorkingDay(CivilDate(2030, 9, 1)))
  }
}
