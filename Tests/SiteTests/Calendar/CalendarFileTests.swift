import Testing

@testable import Site

/// Calendar files of records, byte by byte where it matters.
struct CalendarFileTests {
  private func events(_ file: String) -> [String] {
    file.replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
      .all(between: "BEGIN:VEVENT\n", and: "END:VEVENT")
  }

  @Test func whatReturnsIsARuleWithItsExceptions() async throws {
    let site = try await VirtualSite(CalendarPagesTests.content)
    let found = events(site["doi-thoai/dinh-ky/lich.ics"])
    try #require(found.count == 3)
    #expect(
      found[0] == """
        UID:cong-khai/doi-thoai/dinh-ky@minhchau.example
        DTSTAMP:20250731T170000Z
        DTSTART;TZID=Asia/Ho_Chi_Minh:20250805T080000
        DTEND;TZID=Asia/Ho_Chi_Minh:20250805T110000
        RRULE:FREQ=WEEKLY;BYDAY=TU
        EXDATE;TZID=Asia/Ho_Chi_Minh:20250902T080000,20260217T080000,20260901T080000,20261124T080000
        SEQUENCE:2
        LAST-MODIFIED:20250731T170000Z
        STATUS:CONFIRMED
        SUMMARY:Chủ tịch tiếp công dân
        DESCRIPTION:https://minhchau.example/cong-khai/doi-thoai/dinh-ky/
        LOCATION:Phòng tiếp\\, thôn Đông
        GEO:20.500000;106.250000
        URL:https://minhchau.example/cong-khai/doi-thoai/dinh-ky/
        CATEGORIES:Đối thoại\\, tiếp công dân,Tiếp công dân
        CONTACT:UBND xã

        """)
    #expect(found[1].holds("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20250819T080000\n"))
    #expect(found[1].holds("DTSTART;TZID=Asia/Ho_Chi_Minh:20250820T140000\n"))
    #expect(found[1].holds("Lý do: Họp gấp\\n"))
    #expect(found[2].holds("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20250826T080000\n"))
    #expect(found[2].holds("STATUS:CANCELLED\n") && found[2].holds("SUMMARY:Nghỉ buổi này: "))
  }

  @Test func whatMovedTellsItsEarlierTimeAndHowToRegister() async throws {
    let site = try await VirtualSite(CalendarPagesTests.content)
    let found = events(site["doi-thoai/doi-lich/lich.ics"])
    try #require(found.count == 2)
    #expect(found[0].holds("SEQUENCE:2\n"))
    #expect(
      found[0].holds(
        "DESCRIPTION:Lịch trước đây: 08:00–11:30\\, thứ Sáu 22/08/2025\\nLý do: Trùng hội trường\\n"
          + "Đăng ký: Gọi Văn phòng\\; 0200 000 0006 (đến hết ngày 26/08/2025)\\nhttps://"))
    #expect(
      found[1].holds("UID:cong-khai/doi-thoai/doi-lich/registration.until@minhchau.example\n"))
    #expect(found[1].holds("DTSTART;VALUE=DATE:20250826\n"))
  }

  private func state(_ fields: String) async throws -> (status: String?, sequence: Int?) {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "doi-thoai/a.md": .dialogue("A", at: "2025-09-01 08:00", fields),
    ])
    let event = events(site["doi-thoai/a/lich.ics"]).first ?? ""
    return (
      event.all(between: "STATUS:", and: "\n").first,
      event.all(between: "SEQUENCE:", and: "\n").first.flatMap { Int($0) }
    )
  }

  /// Most programs show the summary and no status.
  @Test(arguments: ["đã xác nhận", "dự kiến"])
  func whatWasWithdrawnIsNotCalledByItsState(state: String) async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "doi-thoai/a.md": .dialogue(
        "Ngày hội", at: "2025-09-01 08:00",
        "trang-thai: \(state)\nrut-xuong: {ngay: 10/8/2025, ly-do: Nhầm}"),
    ])
    let event = try #require(events(site["doi-thoai/a/lich.ics"]).first)
    #expect(event.holds("STATUS:CANCELLED\n"))
    #expect(event.all(between: "SUMMARY:", and: "\n") == ["Đã rút: Ngày hội"])
  }

  @Test(arguments: [
    ("dự kiến", "TENTATIVE"), ("đã xác nhận", "CONFIRMED"), ("đã tổ chức", "CONFIRMED"),
    ("hoãn\nly-do: Bão", "CANCELLED"), ("đã hủy\nly-do: Bão", "CANCELLED"),
  ])
  func theStatusIsThatOfTheState(state: String, status: String) async throws {
    #expect(try await self.state("trang-thai: \(state)").status == status)
  }

  @Test func theSequenceRisesWithEachStepOfALongStory() async throws {
    let old = "lich-cu: [{thoi-gian: \"2025-08-20 08:00\"}]"
    let steps = [
      "trang-thai: dự kiến", "trang-thai: hoãn\nly-do: Bão",
      "trang-thai: đã xác nhận\nly-do: Bão\n\(old)",
      "trang-thai: đã xác nhận\nly-do: Bão\n\(old)\nthay-doi: [{ngay: 10/8/2025, noi-dung: Đổi nơi}]",
      "trang-thai: đã hủy\nly-do: Bão\n\(old)\nthay-doi: [{ngay: 10/8/2025, noi-dung: Đổi nơi}]",
    ]
    var sequences: [Int] = []
    for step in steps { sequences.append(try #require(try await state(step).sequence)) }
    #expect(sequences == [0, 1, 2, 3, 4])
  }

  @Test func eachListHasItsFileAndWhatWasLongAgoIsInNone() async throws {
    var content = CalendarPagesTests.content
    content["doi-thoai/xua.md"] = .dialogue(
      "Ngày xưa", at: "2024-08-01 08:00", "trang-thai: đã tổ chức")
    let site = try await VirtualSite(content)
    let all = events(site["lich/lich.ics"])
    #expect(!all.contains { $0.holds("Ngày xưa") })
    #expect(all.contains { $0.holds("Đối thoại đã xong") })
    let uids = all.filter { !$0.holds("RECURRENCE-ID") }.flatMap {
      $0.all(between: "UID:", and: "\n")
    }
    #expect(Set(uids).count == uids.count && uids.count == 6)
    #expect(events(site["lich/co-quan/ubnd/lich.ics"]).count == all.count - 1)
    #expect(events(site["lich/hinh-thuc/tiep-cong-dan/lich.ics"]).count == 3)
    #expect(events(site["doi-thoai/xua/lich.ics"]).count == 1)
  }

  @Test func aSiteWithoutEventsHasACalendarAllTheSame() async throws {
    let site = try await VirtualSite(["trang/a.md": .record("tieu-de: A")])
    #expect(site["lich/lich.ics"].holds("BEGIN:VTIMEZONE"))
    #expect(site.page("lich").holds("Chưa có lịch sắp tới."))
    #expect(site.page("lich/2025/08").holds("Không có lịch trong tháng này."))
    #expect(site.page("lich-tiep-cong-dan").holds("Chưa có cơ quan"))
  }
}
