import Testing

@testable import Vietnamese

struct CivilDateTests {
  @Test(arguments: [
    "2025-04-24", "24/4/2025", "24/04/2025", "24-4-2025", "24.4.2025", "24 tháng 4 năm 2025",
    "ngày 24 tháng 04 năm 2025", "Thứ Năm, ngày 24 tháng 4 năm 2025", " 24 / 4 / 2025 ",
    "thứ 5 24/4/2025", "24–4–2025", "ngày 24/4/2025", "24 THÁNG 4 NĂM 2025", "24 thang 4 nam 2025",
  ])
  func aDateIsReadInEverySpelling(text: String) {
    #expect(CivilDate.parse(text) == .success(CivilDate(2025, 4, 24)))
  }

  @Test(arguments: [
    ("", DateProblem.notADate), ("hôm qua", .notADate), ("4/2025", .notADate),
    ("24/4-2025", .notADate), ("24/4/2025 8h", .notADate), ("0/4/2025", .notADate),
    ("024/4/2025", .notADate), ("24/4/202", .notADate), ("2025/4/24/1", .notADate),
    ("24/13/2025", .noSuchMonth(13)), ("2025-00-10", .noSuchMonth(0)),
    ("2025-04-2x", .notADate), ("2025-04-00", .notADate), ("0000-04-24", .notADate),
    ("2025-04/24", .notADate), ("2025-02-29", .noSuchDay(lastDayOfMonth: CivilDate(2025, 2, 28))),
    ("31/02/2025", .noSuchDay(lastDayOfMonth: CivilDate(2025, 2, 28))),
    ("30/2/2024", .noSuchDay(lastDayOfMonth: CivilDate(2024, 2, 29))),
    ("31 tháng 4 năm 2025", .noSuchDay(lastDayOfMonth: CivilDate(2025, 4, 30))),
    ("24/4/25", .shortYear(likely: CivilDate(2025, 4, 24))),
    ("2/9/98", .shortYear(likely: CivilDate(1998, 9, 2))),
    ("24/4/0025", .shortYear(likely: CivilDate(2025, 4, 24))), ("24/4/0205", .notADate),
    ("4/24/2025", .noSuchMonth(24, likely: CivilDate(2025, 4, 24))),
    ("thứ Sáu, ngày 24 tháng 4 năm 2025", .otherWeekday(of: CivilDate(2025, 4, 24))),
    ("Chủ nhật 24/4/2025", .otherWeekday(of: CivilDate(2025, 4, 24))),
    ("Friday, 24/4/2025", .otherWeekday(of: CivilDate(2025, 4, 24))),
  ])
  func aWrongDateSaysWhy(text: String, problem: DateProblem) {
    #expect(CivilDate.parse(text) == .failure(problem))
  }

  @Test(arguments: [
    ("1/7/2026.", "2026-07-01"), ("Ngày 1 tháng 7, 2026", "2026-07-01"),
    ("ký ngày 1/7/2026", "2026-07-01"), ("1/7/2026 - 3/7/2026", nil), ("2025/4/24/1", nil),
    ("24/4-2025", nil), ("", nil), ("31/6/2026.", nil), ("12/KH-UBND", nil), ("1/7/2026/KH", nil),
  ])
  func theOnlyDateInATextIsMostLikelyMeant(text: String, date: String?) {
    #expect(CivilDate.likely(in: text)?.iso == date)
  }

  @Test(arguments: [("46204", "2026-07-01"), ("45658", "2025-01-01"), ("462", nil), ("99999", nil)])
  func aDayNumberOfExcelIsADate(text: String, date: String?) {
    #expect(CivilDate.ofExcel(text)?.iso == date)
  }

  @Test func daysCountFromTheEpochAndBack() {
    #expect(CivilDate(1970, 1, 1).daysSinceEpoch == 0)
    #expect(CivilDate(2000, 3, 1).daysSinceEpoch == 11017)
    #expect(CivilDate(daysSinceEpoch: -719_162) == CivilDate(1, 1, 1))
    #expect(CivilDate(daysSinceEpoch: 2_932_896) == CivilDate(9999, 12, 31))
    #expect(CivilDate(daysSinceEpoch: .max) == CivilDate(9999, 12, 31))
    var previous = CivilDate(daysSinceEpoch: -719_162)
    for days in stride(from: -719_161, through: 2_932_896, by: 97) {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(date.daysSinceEpoch == days && previous < date)
      previous = date
    }
  }

  @Test func addingDaysCrossesMonthsAndLeapDays() {
    #expect(CivilDate(2024, 2, 28).adding(days: 1) == CivilDate(2024, 2, 29))
    #expect(CivilDate(2025, 2, 28).adding(days: 1) == CivilDate(2025, 3, 1))
    #expect(CivilDate(2025, 1, 1).adding(days: -1) == CivilDate(2024, 12, 31))
    #expect(CivilDate(2025, 1, 1).adding(days: .min) == CivilDate(1, 1, 1))
  }

  @Test func weekdaysFollowTheCalendar() {
    #expect(CivilDate(2025, 4, 24).weekday == .thursday)
    #expect(CivilDate(1945, 9, 2).weekday == .sunday)
    #expect(CivilDate(2025, 4, 24).quarter == 2)
  }

  @Test func aDateIsWrittenInEveryForm() {
    let date = CivilDate(2025, 4, 24)
    #expect(date.iso == "2025-04-24")
    #expect(date.vietnamese == "24/04/2025")
    #expect(date.weekday.vietnamese == "Thứ Năm")
    #expect(date.vietnameseFormal == "ngày 24 tháng 4 năm 2025")
    #expect(CivilDate(2025, 2, 5).vietnameseFormal == "ngày 05 tháng 02 năm 2025")
    #expect(CivilDate(2025, 4, 27).weekday.vietnamese == "Chủ nhật")
    #expect(date.englishLong == "Thursday, 24 April 2025")
  }

  @Test func aDayThatDoesNotExistIsNoDate() {
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
  }
}
