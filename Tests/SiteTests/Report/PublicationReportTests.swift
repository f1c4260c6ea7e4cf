import Records
import Testing
import Vietnamese

@testable import Site

/// What went and goes online.
struct PublicationReportTests {
  private static let content: [String: String] = [
    "ke-hoach/a.md": .plan("Trước cửa sổ", "ngay-cong-khai: 8/8/2025"),
    "ke-hoach/b.md": .plan("Ngày đầu", "ngay-cong-khai: 9/8/2025"),
    "ke-hoach/c.md": .plan("Hôm nay", "ngay-cong-khai: 15/8/2025"),
    "ke-hoach/d.md": .plan("Ngày mai", "ngay-cong-khai: 16/8/2025"),
    "ke-hoach/e.md": .plan("Ngày cuối", "ngay-cong-khai: 22/8/2025"),
    "ke-hoach/f.md": .plan("Sau cửa sổ", "ngay-cong-khai: 23/8/2025"),
    "ke-hoach/g.md": .plan("Bản thảo", "ban-thao: có"),
    "ke-hoach/h.md": .plan("Bản thảo lỡ ngày", "ban-thao: có\nngay-cong-khai: 1/8/2025"),
    "ke-hoach/i.md": .plan("Bản thảo có ngày", "ban-thao: có\nngay-cong-khai: 20/8/2025"),
    "ke-hoach/k.md": .plan("Nội bộ", "doi-tuong: nội bộ\nngay-cong-khai: 14/8/2025"),
    "ke-hoach/l.md": .plan("Của tỉnh", "ngay-cong-khai: 14/8/2025")
      .replacing("ubnd", with: "tinh"),
  ]

  private func titles(_ records: [DisclosureReport.Dated]) -> [String] {
    records.map(\.record.title)
  }

  @Test func theDaysPastEndTodayAndTheDaysAheadBeginTomorrow() async throws {
    let report = try await VirtualReport(Self.content).report
    #expect(titles(report.published) == ["Hôm nay", "Của tỉnh", "Ngày đầu"])
    #expect(titles(report.scheduled) == ["Ngày mai", "Bản thảo có ngày", "Ngày cuối"])
    #expect(report.scheduledLater == 1)
    let wide = try await VirtualReport(Self.content, days: 8).report
    #expect(wide.published.count == 4 && wide.scheduled.count == 4 && wide.scheduledLater == 0)
  }

  @Test func draftsAreMarkedAndThoseWithoutADayAheadStandApart() async throws {
    let report = try await VirtualReport(Self.content).report
    #expect(titles(report.drafts) == ["Bản thảo lỡ ngày", "Bản thảo"])
    #expect(report.scheduled[1].record.visibility == .draft)
    #expect(report.scheduled[0].record.visibility == .scheduled(.day(16, 8)))
  }

  @Test func internalRecordsAreOnlyCountedUnlessTheyAreAskedFor() async throws {
    let outside = try await VirtualReport(Self.content)
    #expect(outside.report.internalOmitted == 1)
    #expect(!outside.text().holds("Nội bộ"))
    #expect(outside.text().holds("1 hồ sơ nội bộ không nêu ở đây"))
    let inside = try await VirtualReport(Self.content, audience: .internal)
    #expect(inside.report.internalOmitted == 0)
    #expect(inside.text().holds("Nội bộ [nội bộ]"))
  }

  @Test func aReportOnAUnitHoldsWhatLiesBelowItAndNothingElse() async throws {
    let commune = try await VirtualReport(Self.content, unit: "Xã Minh Châu").report
    #expect(titles(commune.published) == ["Hôm nay", "Ngày đầu"])
    #expect(commune.unit?.address == "don-vi/xa" && commune.internalOmitted == 1)
    let province = try await VirtualReport(Self.content, unit: "tinh").report
    #expect(titles(province.published) == ["Của tỉnh"])
    #expect(province.scheduled.isEmpty && province.drafts.isEmpty && province.internalOmitted == 0)
    let front = try await VirtualReport(Self.content, unit: "mttq").report
    #expect(front.published.isEmpty && front.overdue.isEmpty)
  }

  @Test func aUnitThatIsMisspeltIsFoundByItsNearestName() async throws {
    let basis = try await VirtualReport(Self.content).basis
    #expect(basis.unit(named: "UBND xã Minh Chao") == nil)
    #expect(basis.nearestUnit(to: "UBND xã Minh Chao") == "UBND xã Minh Châu")
    #expect(basis.unit(named: "ke-hoach/a") == nil)
  }

  @Test func aListOfPersonsWaitsForTheFirstDayOfItsPosting() async throws {
    let report = try await VirtualReport([
      "danh-sach/a.md": .record(
        """
        tieu-de: Danh sách nhận hỗ trợ
        co-quan: ubnd
        loai: beneficiaries
        ngay-cong-khai: 10/8/2025
        niem-yet: {tu: 18/8/2025, den: 20/9/2025}
        """)
    ]).report
    #expect(report.published.isEmpty)
    #expect(report.scheduled.map(\.date) == [.day(18, 8)])
  }

  @Test func replacedAndWithdrawnRecordsAreTold() async throws {
    let report = try await VirtualReport([
      "ke-hoach/a.md": .plan(
        "Rút", "ngay-cong-khai: 1/7/2025\nrut-xuong: {ngay: 14/8/2025, ly-do: Sai số liệu}"),
      "ke-hoach/b.md": .plan("Cũ", "ngay-cong-khai: 1/7/2025\nduoc-thay-the-boi: ke-hoach/c"),
      "ke-hoach/c.md": .plan("Mới", "ngay-cong-khai: 13/8/2025"),
      "ke-hoach/d.md": .plan(
        "Rút lâu rồi", "ngay-cong-khai: 1/7/2025\nrut-xuong: {ngay: 1/8/2025, ly-do: Sai}"),
    ]).report
    #expect(report.changes.map(\.record.title) == ["Rút", "Cũ"])
    #expect(report.changes.map(\.successor?.title) == [nil, "Mới"])
    #expect(report.published.map(\.record.title) == ["Mới"])
  }
}
