import Testing
import Vietnamese

@testable import Site

/// The bytes of a calendar file.
struct ICalendarTests {
  private let stamp = ICalendarInstant(CivilDate(year: 2025, month: 4, day: 20) ?? Self.epoch)
  private static let epoch = CivilDate(daysSinceEpoch: 0)

  private func date(_ text: String) throws -> CivilDate { try CivilDate.parse(text).get() }

  private func event(_ time: String) throws -> ICalendarEvent {
    ICalendarEvent(uid: "a@xa.example", time: try TimeSpan.parse(time).get(), summary: "Đối thoại")
  }

  /// The unfolded lines of a calendar with these events.
  private func lines(_ events: ICalendarEvent...) -> [String] {
    text(events).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func text(_ events: [ICalendarEvent]) -> String {
    let calendar = ICalendar(
      name: "Lịch", description: "Đối thoại; tiếp dân", url: "https://xa.example/lich/",
      source: "https://xa.example/lich.ics", events: events)
    return String(decoding: calendar.bytes(stamp: stamp), as: UTF8.self)
  }

  @Test func aCalendarWithoutEventsIsStillOne() {
    #expect(
      text([]) == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Cong khai//congkhai//VI\r
        CALSCALE:GREGORIAN\r
        NAME:Lịch\r
        X-WR-CALNAME:Lịch\r
        DESCRIPTION:Đối thoại\\; tiếp dân\r
        X-WR-CALDESC:Đối thoại\\; tiếp dân\r
        X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r
        URL:https://xa.example/lich/\r
        SOURCE;VALUE=URI:https://xa.example/lich.ics\r
        LAST-MODIFIED:20250419T170000Z\r
        REFRESH-INTERVAL;VALUE=DURATION:PT12H\r
        X-PUBLISHED-TTL:PT12H\r
        BEGIN:VTIMEZONE\r
        TZID:Asia/Ho_Chi_Minh\r
        BEGIN:STANDARD\r
        DTSTART:19700101T000000\r
        TZOFFSETFROM:+0700\r
        TZOFFSETTO:+0700\r
        TZNAME:+07\r
        END:STANDARD\r
        END:VTIMEZONE\r
        END:VCALENDAR\r

        """)
  }

  @Test func anEventInVietnamHasTheTimesOfItsZone() throws {
    var event = try event("24/4/2025 8h00-11h30")
    event.sequence = 2
    event.stamp = ICalendarInstant(secondsSinceEpoch: 1_745_000_000)
    event.lastModified = ICalendarInstant(secondsSinceEpoch: 1_745_000_000)
    event.description = "Một, hai\nba \\ bốn"
    event.location = "Nhà văn hóa, xã A"
    event.geo = (20.85, -106.000_000_4)
    event.url = "https://xa.example/a/"
    event.categories = ["Đối thoại", "Đất, nhà"]
    event.organizer = "UBND xã A"
    event.conference = "https://hop.example/1?a=b,c;d"
    let expected = [
      "BEGIN:VEVENT", "UID:a@xa.example", "DTSTAMP:20250418T181320Z",
      "DTSTART;TZID=Asia/Ho_Chi_Minh:20250424T080000",
      "DTEND;TZID=Asia/Ho_Chi_Minh:20250424T113000",
      "SEQUENCE:2", "LAST-MODIFIED:20250418T181320Z", "STATUS:CONFIRMED", "SUMMARY:Đối thoại",
      #"DESCRIPTION:Một\, hai\nba \\ bốn"#, #"LOCATION:Nhà văn hóa\, xã A"#,
      "GEO:20.850000;-106.000000", "URL:https://xa.example/a/",
      #"CATEGORIES:Đối thoại,Đất\, nhà"#, "CONTACT:UBND xã A",
      "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://hop.example/1?a=b,c;d", "END:VEVENT",
    ]
    #expect(Array(lines(event).suffix(expected.count + 1).dropLast()) == expected)
  }

  @Test(arguments: [
    ("24/4/2025", ["DTSTART;VALUE=DATE:20250424", "DTEND;VALUE=DATE:20250425"]),
    ("30/4/2025 đến 31/12/2025", ["DTSTART;VALUE=DATE:20250430", "DTEND;VALUE=DATE:20260101"]),
    ("24/4/2025 14h", ["DTSTART;TZID=Asia/Ho_Chi_Minh:20250424T140000"]),
    (
      "24/4/2025 08:00-09:00 +09:00", ["DTSTART:20250423T230000Z", "DTEND:20250424T000000Z"]
    ),
    ("1/1/2025 00:30 Z", ["DTSTART:20250101T003000Z"]),
  ])
  func timesAreWrittenAfterTheirSort(time: String, expected: [String]) throws {
    let lines = lines(try event(time))
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
        .filter { !$0.hasSuffix("19700101T000000") } == expected)
    #expect(lines.contains("DTSTAMP:20250419T170000Z"))
  }

  @Test func aCancelledEventStaysAndSaysSo() throws {
    var event = try event("24/4/2025")
    event.status = .cancelled
    #expect(lines(event).contains("STATUS:CANCELLED"))
    event.status = nil
    #expect(!lines(event).contains { $0.hasPrefix("STATUS") })
  }

  @Test func anEventThatReturnsHasItsRuleAndItsExceptionsInItsOwnForm() throws {
    var moved = try event("9/5/2025 14:00-16:00")
    moved.uid = "ignored"
    moved.summary = "Dời"
    var event = try event("24/4/2025 8h00-11h30")
    event.recurrence = ICalendarEvent.Recurrence(
      rrule: "FREQ=WEEKLY;BYDAY=TH", until: try date("31/7/2025"),
      exceptions: [try date("1/5/2025"), try date("15/5/2025")],
      overrides: [ICalendarEvent.Override(day: try date("8/5/2025"), event: moved)])
    let lines = lines(event)
    #expect(lines.contains("RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20250731T010000Z"))
    #expect(lines.contains("EXDATE;TZID=Asia/Ho_Chi_Minh:20250501T080000,20250515T080000"))
    #expect(lines.contains("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20250508T080000"))
    #expect(lines.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20250509T140000"))
    #expect(lines.filter { $0 == "UID:a@xa.example" }.count == 2)
    #expect(lines.filter { $0.hasPrefix("RRULE") }.count == 1)
    #expect(lines.contains("SUMMARY:Dời"))
  }

  @Test func whatReturnsOnWholeDaysEndsAndPausesOnDays() throws {
    var event = try event("10/4/2025")
    event.recurrence = ICalendarEvent.Recurrence(
      rrule: "FREQ=MONTHLY;BYMONTHDAY=10", until: try date("10/12/2025"),
      exceptions: [try date("10/5/2025")])
    let lines = lines(event)
    #expect(lines.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20251210"))
    #expect(lines.contains("EXDATE;VALUE=DATE:20250510"))
  }

  @Test func whatReturnsElsewhereHasAZoneOfItsOwn() throws {
    var event = try event("24/4/2025 08:00-09:00 UTC-5")
    event.recurrence = ICalendarEvent.Recurrence(rrule: "FREQ=WEEKLY;BYDAY=TH")
    let lines = lines(event)
    #expect(lines.contains("TZID:UTC-0500") && lines.contains("TZOFFSETTO:-0500"))
    #expect(lines.contains("DTSTART;TZID=UTC-0500:20250424T080000"))
    #expect(lines.contains("RRULE:FREQ=WEEKLY;BYDAY=TH"))
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let events = [try event("24/4/2025 8h"), try event("25/4/2025 08:00-09:00 +09:00")]
    #expect(text(events) == text(events))
  }
}
