import Diagnostics
import Testing

@testable import Site

/// What is wrong with schedules, at their lines.
struct ScheduleCheckTests {
  private func problems(_ time: String, _ more: String) async throws -> [Diagnostic] {
    try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "doi-thoai/a.md": .dialogue("A", at: time, "trang-thai: đã xác nhận\n\(more)"),
    ]).problems
  }

  @Test(arguments: [
    (
      "2025-04-01 08:00", "lich-dinh-ky: ngày 31 hằng tháng\ndinh-ky-den: 30/4/2025",
      "«ngày 31 hằng tháng» không có buổi nào từ 01/04/2025 đến 30/04/2025", 9,
      "sửa lịch định kỳ, hoặc ngày bắt đầu và ngày hết hạn của nó"
    ),
    (
      "2025-07-02 08:00", "lich-dinh-ky: thứ Năm hằng tuần",
      "thứ Tư 02/07/2025 không phải là một buổi của lịch «thứ Năm hằng tuần»", 5,
      "viết buổi đầu tiên: thứ Năm 03/07/2025"
    ),
    (
      "2025-07-03 08:00", "lich-dinh-ky: thứ Năm hằng tuần\ndinh-ky-den: 1/7/2025",
      "lịch định kỳ hết ngày 01/07/2025, trước buổi đầu tiên 03/07/2025", 10,
      "xem lại hai ngày này"
    ),
    (
      "2025-07-03 08:00",
      "lich-dinh-ky: thứ Năm hằng tuần\nbuoi-nghi:\n  - {ngay: 15/8/2025, ly-do: Bận}",
      "thứ Sáu 15/08/2025 không phải là một buổi của lịch «thứ Năm hằng tuần»", 11,
      "buổi gần nhất là thứ Năm 14/08/2025; hoặc bỏ dòng này"
    ),
  ])
  func aScheduleThatCannotBeIsTold(
    time: String, more: String, message: String, line: Int, mend: String
  ) async throws {
    let found = try await problems(time, more)
    #expect(found.map(\.code) == [.recurrence])
    #expect(found.first?.message.vi == message)
    #expect((found.first?.place?.position?.line).map(Int.init) == line)
    #expect(found.first?.mends.first?.vi == mend)
  }

  @Test func aScheduleWithExceptionsOnItsDaysIsFine() async throws {
    let found = try await problems(
      "2025-07-03 08:00",
      """
      lich-dinh-ky: thứ Năm hằng tuần
      dinh-ky-tu: 1/7/2025
      buoi-nghi:
        - {ngay: 14/8/2025, ly-do: Bận}
        - {ngay: 21/8/2025, chuyen-sang: "2025-08-22 08:00", ly-do: Bận}
      """)
    #expect(found.isEmpty)
  }

  @Test func theReceptionsOfAUnitAreHeldAgainstTheirDaysToo() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit(
        "UBND xã",
        "lich-tiep-cong-dan:\n  - {ngay: thứ Năm hằng tuần, buoi-nghi: [{ngay: 15/8/2025, ly-do: Bận}]}"
      )
    ])
    #expect(site.outline == ["recurrence content/don-vi/ubnd.md"])
  }

  @Test func aRecordAtTheAddressOfANoticeIsTold() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "doi-thoai/a.md": .dialogue("A", at: "2025-08-20 08:00", "trang-thai: dự kiến"),
      "doi-thoai/a/thong-bao.md": .dialogue("B", at: "2025-08-20 08:00", "trang-thai: dự kiến"),
      "doi-thoai/b/thong-bao.md": .dialogue("B", at: "2025-08-20 08:00", "trang-thai: dự kiến"),
    ])
    #expect(site.outline == ["duplicate-address content/doi-thoai/a/thong-bao.md"])
  }
}
