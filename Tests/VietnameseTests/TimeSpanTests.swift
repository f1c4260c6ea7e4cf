import Testing

@testable import Vietnamese

struct TimeSpanTests {
  @Test(arguments: [
    "2025-04-24 08:00–11:30", "24/4/2025 8h00-11h30", "24/4/2025 8:00 - 11:30",
    "8h đến 11h30 ngày 24/4/2025", "Từ 8 giờ 00 đến 11 giờ 30 phút, ngày 24 tháng 4 năm 2025",
    "8 giờ sáng đến 11 giờ rưỡi 24/4/2025", "08:00–11:30, thứ Năm 24/04/2025",
    "2025-04-24T08:00:00-2025-04-24T11:30:00", "24-4-2025 8g-11g30",
    "2025-04-24 08:00 – 24/4/2025 11:30 +07:00", "24/4/2025 08:00-11:30 (GMT+7)",
  ])
  func aMorningIsReadInEverySpelling(text: String) throws {
    let span = try TimeSpan.parse(text).get()
    #expect(span.rfc3339Start == "2025-04-24T08:00:00+07:00")
    #expect(span.rfc3339End == "2025-04-24T11:30:00+07:00")
    #expect(span.vietnamese == "08:00–11:30, thứ Năm 24/04/2025")
  }

  @Test(arguments: [
    ("2025-04-24 08:00", "08:00, thứ Năm 24/04/2025", "08:00, Thursday 24 April 2025"),
    ("14 giờ 24/4/2025", "14:00, thứ Năm 24/04/2025", "14:00, Thursday 24 April 2025"),
    ("2 giờ chiều 24/4/2025", "14:00, thứ Năm 24/04/2025", "14:00, Thursday 24 April 2025"),
    ("24/4/2025", "thứ Năm 24/04/2025", "Thursday 24 April 2025"),
    (
      "24/4/2025 đến 27/4/2025", "thứ Năm 24/04/2025 – chủ nhật 27/04/2025",
      "Thursday 24 April 2025 – Sunday 27 April 2025"
    ),
    (
      "24/4/2025 8h - 25/4/2025 17h", "08:00, thứ Năm 24/04/2025 – 17:00, thứ Sáu 25/04/2025",
      "08:00, Thursday 24 April 2025 – 17:00, Friday 25 April 2025"
    ),
    (
      "2025-04-24 08:00-09:00 +09:00", "08:00–09:00, thứ Năm 24/04/2025 (UTC+09:00)",
      "08:00–09:00, Thursday 24 April 2025 (UTC+09:00)"
    ),
  ])
  func aSpanIsWrittenForPeople(text: String, vietnamese: String, english: String) throws {
    let span = try TimeSpan.parse(text).get()
    #expect(span.vietnamese == vietnamese)
    #expect(span.english == english)
    #expect(try TimeSpan.parse(span.vietnamese).get() == span)
  }

  @Test(arguments: [
    ("", TimeProblem.notATimeSpan), ("sáng thứ Hai", .notATimeSpan), ("8h-11h", .noDate),
    ("24/4/2025 25:00", .noSuchTime), ("24/4/2025 8h70", .noSuchTime),
    ("24/4/2025 11:30-08:00", .endBeforeStart), ("24/4/2025 08:00-08:00", .endBeforeStart),
    ("25/4/2025 đến 24/4/2025", .endBeforeStart),
    ("31/4/2025 8h", .date(.noSuchDay(lastDayOfMonth: CivilDate(2025, 4, 30)))),
    ("24/4/2025 8h-25/4/2025", .notATimeSpan), ("24/4/2025 08:00 +99:00", .notATimeSpan),
    ("24/4/2025 08:00 ở xã", .notATimeSpan),
  ])
  func aWrongSpanSaysWhy(text: String, problem: TimeProblem) {
    #expect(TimeSpan.parse(text) == .failure(problem))
  }

  /// The time that a text is, to its end.
  private func time(_ text: String) -> LocalTime? {
    var cursor = LexemeCursor(text)
    guard case .success(let time) = LocalTime.read(&cursor), cursor.isAtEnd else { return nil }
    return time
  }

  @Test(arguments: [
    ("08:00", 480), ("8h", 480), ("8h30", 510), ("8 giờ 30", 510), ("8 giờ 30 phút", 510),
    ("00:00", 0), ("23:59:59", 1439), ("12 giờ trưa", 720), ("1 giờ trưa", 780),
    ("7 giờ tối", 1140),
  ])
  func aTimeIsReadInEverySpelling(text: String, minutes: Int) {
    #expect(time(text)?.minutes == minutes)
  }

  @Test(arguments: ["8", "8:", "24:00", "8 30", "giờ", "8h30x", "830h"])
  func whatIsNoTimeIsRefused(text: String) { #expect(time(text) == nil) }

  @Test func momentsHaveAnInstant() throws {
    let span = try TimeSpan.parse("1970-01-01 07:00-08:00").get()
    #expect(span.epochSeconds(of: span.start) == 0)
    let utc = try TimeSpan.parse("1970-01-02 00:00 Z").get()
    #expect(utc.epochSeconds(of: utc.start) == 86400)
    #expect(utc.rfc3339Start == "1970-01-02T00:00:00Z")
    #expect(try TimeSpan.parse("2025-04-24 08:00 UTC-5").get().offset == -300)
  }
}
