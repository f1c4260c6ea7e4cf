import Records
import Testing
import Vietnamese

@testable import Site

/// The meetings of a unit in 2025, as of the 15th of August.
struct YearOfMeetingsTests {
  private static let content: [String: String] = [
    "don-vi/ubnd.md": .unit("UBND xã"), "don-vi/khac.md": .unit("Cơ quan khác"),
    "doi-thoai/a.md": .dialogue("A", at: "2025-07-03 08:00", "trang-thai: đã tổ chức"),
    "doi-thoai/b.md": .dialogue("B", at: "2025-07-05 08:00", "trang-thai: đã hủy\nly-do: Bão"),
    "doi-thoai/c.md": .dialogue("C", at: "2025-07-06 08:00", "trang-thai: dự kiến"),
    "doi-thoai/d.md": .dialogue("D", at: "2024-07-06 08:00", "trang-thai: đã tổ chức"),
    "doi-thoai/e.md": .dialogue(
      "E", at: "2025-08-07 08:00",
      "trang-thai: đã xác nhận\nlich-dinh-ky: thứ Năm hằng tuần\ndinh-ky-den: 31/8/2025"),
  ]

  @Test func everyMonthTellsWhatWasHeldWhatComesAndWhatWasCalledOff() async throws {
    let read = try await VirtualSite(Self.content)
    #expect(read.outline.isEmpty)
    let months = read.page("don-vi/ubnd").all(between: "<ol class=\"year\">", and: "</ol>")
      .first?.all(between: "<li>", and: "</li>\n</ul>")
    let july = months?.first { $0.holds("Tháng 7") } ?? ""
    #expect(july.holds("1 đã tổ chức") && july.holds("1 hoãn, hủy"))
    #expect(july.holds("1 đã qua, chưa ghi kết quả"))
    #expect(july.holds("href=\"../../lich/2025/07/\""))
    #expect(read.page("lich/2025/07").holds("<h1"))
  }

  @Test func whatReturnsCountsEachTime() async throws {
    let site = try #require(try await VirtualSite(Self.content).site)
    let unit = try #require(site.catalog.record(at: "don-vi/ubnd"))
    let year = YearOfMeetings(of: site.catalog.records(ofUnit: unit), in: site)
    // Thursdays: the 7th and the 14th are past; the 21st and the 28th are to come.
    #expect(year.months[7] == [0, 2, 0, 2, 0])
    #expect(year.months[6] == [1, 0, 1, 0, 1])
  }

  @Test func whatWasByItsScheduleNeedsNoResult() async throws {
    var content = Self.content
    content["doi-thoai/f.md"] = .dialogue(
      "Tiếp dân", at: "2025-06-03 08:00", "trang-thai: đã xác nhận"
    ).replacing("hinh-thuc: đối thoại", with: "hinh-thuc: tiếp công dân")
    let site = try await VirtualSite(content)
    let page = site.page("don-vi/ubnd")
    #expect(page.holds("2 đã qua theo lịch") && page.holds("1 đã qua theo lịch"))
    for month in ["06", "08"] {
      let calendar = site.page("lich/2025/\(month)")
      #expect(calendar.holds("<span class=\"state state-done\">Đã qua theo lịch</span>"))
    }
    // What is still to come is as it was.
    #expect(site.page("lich/2025/08").holds("Đã xác nhận"))
    let report = try await VirtualReport(content).report
    #expect(report.missing.outcomes.map(\.record.title) == ["C"])
  }

  @Test func aUnitWithoutMeetingsHasNoYear() async throws {
    #expect(!(try await VirtualSite(Self.content)).page("don-vi/khac").holds("class=\"year\""))
  }
}
