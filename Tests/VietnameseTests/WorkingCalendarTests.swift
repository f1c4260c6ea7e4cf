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

  @Test func workingDaysBetweenTwoDaysAreCounted() {
    #expect(
      calendar.workingDays(after: CivilDate(2025, 4, 24), through: CivilDate(2025, 5, 5)) == 5)
    #expect(
      calendar.workingDays(after: CivilDate(2025, 5, 5), through: CivilDate(2025, 4, 24)) == 0)
    #expect(
      WorkingCalendar().workingDays(after: CivilDate(2025, 4, 24), through: CivilDate(2025, 5, 5))
        == 7)
  }
}
