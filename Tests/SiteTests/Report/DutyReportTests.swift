import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// What the law asks and is late, was late, comes due.
struct DutyReportTests {
  private func dialogue(_ time: String, _ more: String) -> String {
    .dialogue("Đối thoại", at: time, "ngay-cong-khai: 1/7/2025\nngay-thong-bao: 1/7/2025\n" + more)
  }

  @Test func aDraftPastItsFiveWorkingDaysIsOverdue() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Bản thảo", "ngay-ban-hanh: 7/8/2025\nban-thao: có")
    ]).report
    let duty = try #require(report.overdue.first)
    #expect(duty.key == "publish" && duty.due == .day(14, 8) && duty.daysLate == 1)
    #expect(duty.mend == .publish && duty.record.visibility == .draft)
    #expect(duty.record.place.file == "content/ke-hoach/a.md" && report.overdue.count == 1)
  }

  @Test func aDraftIsNotPublishedThoughADayIsTold() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan(
        "Bản thảo", "ngay-ban-hanh: 1/8/2025\nngay-cong-khai: 4/8/2025\nban-thao: có")
    ]).report
    #expect(report.overdue.map(\.due) == [.day(8, 8)])
    #expect(report.overdue.first?.done == nil)
  }

  @Test func whatWaitsForADayPastItsTimeIsOverdueAsLongAsItWaits() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Hẹn", "ngay-ban-hanh: 1/8/2025\nngay-cong-khai: 20/8/2025"),
      "ke-hoach/b.md": .plan("Hẹn muộn", "ngay-ban-hanh: 13/8/2025\nngay-cong-khai: 30/8/2025"),
    ]).report
    #expect(report.overdue.map(\.record.title) == ["Hẹn"])
    #expect(report.overdue.first?.planned == .day(20, 8))
    #expect(report.overdue.first?.mend == .publishEarlier(.day(20, 8)))
    #expect(report.due.map(\.record.title) == ["Hẹn muộn"])
  }

  @Test func whatIsPublishedInTimeIsNotTold() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Đúng hạn", "ngay-ban-hanh: 7/8/2025\nngay-cong-khai: 8/8/2025")
    ]).report
    #expect(report.overdue.isEmpty && report.late.isEmpty && report.due.isEmpty)
  }

  @Test func whatWasLateIsToldForThirtyDays() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Mới chậm", "ngay-ban-hanh: 1/7/2025\nngay-cong-khai: 16/7/2025"),
      "ke-hoach/b.md": .plan("Chậm lâu", "ngay-ban-hanh: 1/7/2025\nngay-cong-khai: 15/7/2025"),
    ]).report
    #expect(report.late.map(\.record.title) == ["Mới chậm"])
    #expect(report.late.first?.daysLate == 8 && report.late.first?.mend == nil)
  }

  @Test func aPostingThatIsTooShortCanStillBeMended() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan(
        "Ngắn",
        "ngay-ban-hanh: 8/8/2025\nngay-cong-khai: 8/8/2025\nniem-yet: {tu: 8/8/2025, den: 27/8/2025}"
      )
    ]).report
    let duty = try #require(report.late.first)
    #expect(duty.mend == .last(through: .day(6, 9), field: "den", within: "niem-yet"))
    #expect(duty.daysLate == 10 && duty.isTooShort)
  }

  @Test func aPostingThatIsOverIsNotMendedByADate() async throws {
    let virtual = try await VirtualReport([
      "ke-hoach/a.md": .plan(
        "Ngắn",
        "ngay-ban-hanh: 1/7/2025\nngay-cong-khai: 1/7/2025\nniem-yet: {tu: 1/7/2025, den: 20/7/2025}"
      )
    ])
    #expect(virtual.report.late.map(\.mend) == [nil])
    #expect(virtual.text().holds("Thiếu 10 ngày: Ngắn"))
  }

  @Test func theResultOfADialogueIsAskedForWithItsField() async throws {
    let virtual = try await VirtualReport([
      "doi-thoai/a.md": dialogue("2025-08-01 08:00", "trang-thai: đã tổ chức"),
      "doi-thoai/b.md": dialogue("2025-08-08 08:00", "trang-thai: đã tổ chức"),
      "doi-thoai/c.md": dialogue("2025-08-13 08:00", "trang-thai: đã tổ chức"),
      // Before the law that sets a time.
      "doi-thoai/d.md": dialogue("2025-06-30 08:00", "trang-thai: đã tổ chức")
        .replacing("1/7/2025", with: "1/6/2025"),
    ])
    let report = virtual.report
    #expect(report.overdue.map(\.record.address) == ["doi-thoai/a"])
    #expect(report.due.map(\.record.address) == ["doi-thoai/b"])
    #expect(report.missing.results.map(\.record.address) == ["doi-thoai/d"])
    #expect(virtual.text().holds("→ ghi «ngay-thong-bao-ket-qua» khi đã thông báo"))
    #expect(virtual.text().holds("Điều 43, 72/2025/QH15"))
    #expect(virtual.text().holds("Quá 4 ngày: Đối thoại"))
  }

  @Test func yearsWithoutHolidaysAreTold() async throws {
    let report = try await VirtualReport([
      "kien-nghi/a.md": .record(
        """
        tieu-de: Kiến nghị
        co-quan: ubnd
        trang-thai: đang giải quyết
        ngay-nhan: 1/3/2019
        """)
    ]).report
    #expect(report.yearsWithoutHolidays == [2019])
  }
}
