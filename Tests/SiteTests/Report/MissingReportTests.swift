import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// What is not there, what ends, what takes place.
struct MissingReportTests {
  private func project(_ title: String, _ more: String) -> String {
    .record(
      """
      tieu-de: \(title)
      co-quan: ubnd
      ngay-cong-khai: 1/7/2025
      dia-diem: Thôn Đông
      \(more)
      """)
  }

  @Test func theItemsThatACommuneLacksAreToldForThisPeriodAndTheLast() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Quy chế", "ngay-ban-hanh: 1/7/2025\nngay-cong-khai: 1/7/2025"),
      "khong-phat-sinh/b.md": .record(
        """
        tieu-de: Không phát sinh
        co-quan: ubnd
        ngay-cong-khai: 1/2/2025
        muc-khong-phat-sinh: [Tài sản công]
        tu-ngay: 1/1/2024
        den-ngay: 31/12/2024
        """),
    ])
    let items = report.report.missing.items
    #expect(items.map(\.commune.title) == ["Xã Minh Châu", "Xã Minh Châu"])
    #expect(items.map(\.isOpen) == [true, false])
    #expect(items[0].items.count == 13 && !items[0].items.contains { $0.key == "quy-che-nhiem-vu" })
    #expect(items[1].items.count == 13 && !items[1].items.contains { $0.number == 6 })
    #expect(report.text().holds("Nội dung phải công khai (Điều 11 và Điều 13, 10/2022/QH15): 26"))
  }

  @Test(arguments: ["ban-thao: có", "doi-tuong: nội bộ", "ngay-cong-khai: 20/8/2025"])
  func whatThePublicCannotSeeDischargesNoItem(field: String) async throws {
    let report = try await VirtualReport(
      ["ke-hoach/a.md": .plan("Quy chế", "ngay-ban-hanh: 14/8/2025\n" + field)],
      audience: .internal
    ).report
    #expect(report.missing.items.first?.items.count == 14)
  }

  @Test func thePlanOfTheYearIsAskedFor() async throws {
    let lacking = try await VirtualReport([:]).report
    #expect(lacking.missing.plans.map(\.title) == ["Xã Minh Châu"])
    let plan = String.plan("Công khai", "ngay-ban-hanh: 2/1/2025\nngay-cong-khai: 2/1/2025")
      .replacing("loai: kế hoạch", with: "loai: disclosure-plan")
    #expect(try await VirtualReport(["ke-hoach/a.md": plan]).report.missing.plans.isEmpty)
  }

  /// A kind of a site's own has its own keys: what a state means follows from its tone.
  @Test func whatAStateMeansFollowsFromItsTone() async throws {
    let kind = """
      kind: festival
      names: {vi: Lễ hội, en: Festival}
      date: when
      state: stage
      fields:
        - {key: when, names: {vi: Giờ, en: When}, type: time-span}
        - key: stage
          names: {vi: Tình hình, en: Stage}
          type: choice
          choices:
            - {key: planned, names: {vi: Đang bàn, en: Planned}}
            - {key: sure, names: {vi: Chắc chắn, en: Sure}, tone: good}
            - {key: over, names: {vi: Đã xong, en: Over}, tone: done}
      """
    func festival(_ title: String, _ day: Int, _ stage: String) -> String {
      .record(
        "tieu-de: \(title)\nco-quan: ubnd\ngio: 2025-08-\(day) 08:00\ntinh-hinh: \(stage)")
    }
    let report = try await VirtualReport([
      "_kinds/festival.yaml": kind,
      "le-hoi/a.md": festival("Hội đã qua", 10, "Đang bàn"),
      "le-hoi/b.md": festival("Hội chắc chắn đã qua", 11, "Chắc chắn"),
      "le-hoi/c.md": festival("Hội đã xong", 12, "Đã xong"),
      "le-hoi/d.md": festival("Hội sắp tới", 18, "Đang bàn"),
    ]).report
    #expect(
      report.missing.outcomes.map(\.record.title) == ["Hội chắc chắn đã qua", "Hội đã qua"])
    #expect(report.events.map(\.isProvisional) == [true])
  }

  @Test func theListOfTheLastQuarterIsToldWithItsAddress() async throws {
    let virtual = try await VirtualReport([
      "ke-hoach/a.md": .plan("Quy chế", "ngay-ban-hanh: 2/6/2025\nngay-cong-khai: 2/6/2025")
    ])
    let list = try #require(virtual.report.missing.list)
    #expect(list.count == 1 && list.address == "cong-khai/danh-muc/2025/quy-2")
    #expect(virtual.text().holds("Danh mục đã công khai, Quý II/2025: 1 nội dung"))
  }

  @Test func aProjectUnderConstructionNeedsASupervisionBoard() async throws {
    let report = try await VirtualReport([
      "du-an/a.md": project("Thiếu ban", "giai-doan: Đang thi công"),
      "du-an/b.md": project("Có ban", "giai-doan: Đang thi công\nban-giam-sat: mttq"),
      "du-an/c.md": project("Chưa thi công", "giai-doan: Chuẩn bị đầu tư"),
    ]).report
    #expect(report.missing.boards.map(\.title) == ["Thiếu ban"])
  }

  @Test func recordsThatMustTellTheDayOfPublicationAreTold() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan("Không ngày", "ngay-ban-hanh: 2/6/2025"),
      "ke-hoach/b.md": .plan("Trước luật", "ngay-ban-hanh: 2/6/2022"),
    ]).report
    #expect(report.missing.dates.map(\.title) == ["Không ngày"])
  }

  @Test func anEventWhoseDayIsPastNeedsItsState() async throws {
    let report = try await VirtualReport([
      "doi-thoai/a.md": .dialogue("Hôm qua", at: "2025-08-14 08:00", "trang-thai: dự kiến"),
      "doi-thoai/b.md": .dialogue("Hôm nay", at: "2025-08-15 08:00", "trang-thai: dự kiến"),
      "doi-thoai/c.md": .dialogue(
        "Định kỳ", at: "2025-07-03 08:00",
        "trang-thai: đã xác nhận\nlich-dinh-ky: thứ Năm hằng tuần\ndinh-ky-tu: 3/7/2025\nngay-cong-khai: 1/7/2025"
      ),
    ]).report
    #expect(report.missing.outcomes.map(\.record.title) == ["Hôm qua"])
  }

  @Test func everyDayOfWhatRecursIsAnEvent() async throws {
    let report = try await VirtualReport(
      [
        "doi-thoai/a.md": .dialogue(
          "Tiếp công dân", at: "2025-07-03 07:30–11:30",
          """
          trang-thai: đã xác nhận
          ngay-cong-khai: 1/7/2025
          lich-dinh-ky: thứ Năm hằng tuần
          dinh-ky-tu: 3/7/2025
          buoi-nghi: [{ngay: 21/8/2025, ly-do: Họp tỉnh}]
          """)
      ], days: 21
    ).report
    #expect(report.events.map(\.time.start.date) == [.day(21, 8), .day(28, 8), .day(4, 9)])
    #expect(report.events.map(\.state) == ["skipped", "confirmed", "confirmed"])
    #expect(report.missing.outcomes.isEmpty)
  }

  @Test func whatIsToBeAnnouncedInTheseDaysIsToldThoughItComesLater() async throws {
    let virtual = try await VirtualReport([
      "doi-thoai/a.md": .dialogue("Cần báo", at: "2025-08-28 08:00", "trang-thai: dự kiến"),
      "doi-thoai/b.md": .dialogue("Còn lâu", at: "2025-09-10 08:00", "trang-thai: dự kiến"),
      "doi-thoai/c.md": .dialogue("Quá gấp", at: "2025-08-18 08:00", "trang-thai: dự kiến"),
      "doi-thoai/d.md": .dialogue(
        "Đã báo", at: "2025-08-20 08:00", "trang-thai: đã xác nhận\nngay-cong-khai: 1/8/2025"),
    ])
    let events = virtual.report.events
    #expect(events.map(\.record.title) == ["Quá gấp", "Đã báo", "Cần báo"])
    #expect(events.map { $0.notices.map(\.due) } == [[.day(11, 8)], [], [.day(21, 8)]])
    #expect(virtual.text().holds("→ xác nhận lịch; thông báo chậm nhất 21/08/2025 (Điều 43"))
    #expect(virtual.text().holds("lẽ ra thông báo chậm nhất 11/08/2025"))
  }

  @Test func listsOfPersonsStandFirstAmongThePostingsThatEnd() async throws {
    func list(_ until: String) -> String {
      .record(
        """
        tieu-de: Danh sách
        co-quan: ubnd
        loai: beneficiaries
        ngay-cong-khai: 10/7/2025
        niem-yet: {tu: 10/7/2025, den: \(until)}
        """)
    }
    let virtual = try await VirtualReport([
      "danh-sach/a.md": list("20/8/2025"), "danh-sach/b.md": list("14/8/2025"),
      "ke-hoach/c.md": .plan(
        "Kế hoạch",
        "ngay-cong-khai: 1/7/2025\nniem-yet: {noi: [Trụ sở], tu: 1/7/2025, den: 16/8/2025}"),
    ])
    let report = virtual.report
    #expect(report.postingsEnding.map(\.record.title) == ["Danh sách", "Kế hoạch"])
    #expect(report.postingsEnding.map(\.isRedacted) == [true, false])
    #expect(report.postingsEnded.map(\.record.address) == ["danh-sach/b"])
    #expect(virtual.text().holds("→ được gỡ khỏi trang ở lần dựng tới; gỡ bản giấy"))
  }
}
