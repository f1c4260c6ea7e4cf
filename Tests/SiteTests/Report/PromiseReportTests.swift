import Diagnostics
import Records
import Testing
import Vietnamese

@testable import Site

/// What was promised, and the targets that were set.
struct PromiseReportTests {
  private static let content: [String: String] = [
    "kiem-tra/a.md": .record(
      """
      tieu-de: Kiểm tra
      co-quan: ubnd
      hinh-thuc: Kiểm tra
      trang-thai: Đang theo dõi thực hiện kiến nghị
      ngay-cong-khai: 1/7/2025
      ngay-ket-luan: 1/7/2025
      van-ban-ket-luan: 1/TB-UBND
      kien-nghi:
        - {noi-dung: Chậm ít, don-vi: ubnd, thoi-han: 14/8/2025, tinh-trang: Đang thực hiện}
        - {noi-dung: Chậm nhiều, don-vi: mttq, thoi-han: 1/7/2025, tinh-trang: Chưa thực hiện}
        - {noi-dung: Chậm vừa, don-vi: ubnd, thoi-han: 5/8/2025, tinh-trang: Chưa thực hiện}
        - {noi-dung: Hôm nay, don-vi: ubnd, thoi-han: 15/8/2025, tinh-trang: Đang thực hiện}
        - {noi-dung: Tuần sau, don-vi: ubnd, thoi-han: 22/8/2025, tinh-trang: Đang thực hiện}
        - {noi-dung: Còn lâu, don-vi: ubnd, thoi-han: 23/8/2025, tinh-trang: Đang thực hiện}
        - {noi-dung: Không bằng chứng, don-vi: ubnd, thoi-han: 1/8/2025, tinh-trang: Đã hoàn thành, ngay-hoan-thanh: 1/8/2025}
        - {noi-dung: Có bằng chứng, don-vi: ubnd, thoi-han: 1/8/2025, tinh-trang: Đã hoàn thành, ngay-hoan-thanh: 1/8/2025, minh-chung: [ke-hoach/chi-tieu]}
        - {noi-dung: Thôi, don-vi: ubnd, thoi-han: 1/8/2025, tinh-trang: Thôi thực hiện, ghi-chu: Gộp}
      """),
    "doi-thoai/b.md": .dialogue(
      "Đối thoại", at: "2025-08-12 08:00",
      """
      trang-thai: đã tổ chức
      ngay-cong-khai: 1/8/2025
      hoi-dap:
        - {cau-hoi: Bao giờ sửa đường?, don-vi: ubnd, thoi-han: 13/8/2025, tinh-trang: Chờ trả lời}
      """),
    "ke-hoach/chi-tieu.md": .plan(
      "Chỉ tiêu",
      """
      ngay-cong-khai: 1/1/2025
      tu-ngay: 1/1/2025
      den-ngay: 31/12/2025
      chi-tieu:
        - {noi-dung: Mỗi tháng một cuộc kiểm tra, ma: kiem-tra, don-vi: [ubnd], dem: inspection, ky: month}
      """),
  ]

  @Test func theContentOfTheseTestsIsWithoutErrors() async throws {
    let problems = try await VirtualReport(Self.content).problems
    #expect(problems.filter { $0.severity == .error }.map(\.message.vi) == [])
  }

  @Test func lateCommitmentsStandByUnitTheLongestDelayFirst() async throws {
    let virtual = try await VirtualReport(Self.content)
    #expect(virtual.report.promisesLate.map(\.text) == ["Chậm nhiều", "Chậm vừa", "Chậm ít"])
    #expect(virtual.report.promisesLate.map(\.daysLate) == [45, 10, 1])
    #expect(virtual.report.promisesLate.first?.place.position?.line == 11)
    #expect(virtual.text().holds("UBND xã Minh Châu (2)\n    - Quá 10 ngày: Chậm vừa"))
  }

  @Test func whatIsDueInTheDaysAheadIsTodayOrLater() async throws {
    let report = try await VirtualReport(Self.content).report
    #expect(report.promisesDue.map(\.text) == ["Hôm nay", "Tuần sau"])
  }

  @Test func whatIsToldAsDoneWithoutEvidenceIsTold() async throws {
    let report = try await VirtualReport(Self.content).report
    #expect(report.promisesUnproven.map(\.text) == ["Không bằng chứng"])
  }

  @Test func aQuestionThatWasToBeAnsweredIsMissingNotACommitment() async throws {
    let report = try await VirtualReport(Self.content).report
    #expect(report.missing.answers.map(\.text) == ["Bao giờ sửa đường?"])
    #expect(report.lateCount == 4)
  }

  @Test func onlyTheLeadUnitAnswersForACommitment() async throws {
    let report = try await VirtualReport(Self.content, unit: "mttq").report
    #expect(report.promisesLate.map(\.text) == ["Chậm nhiều"])
    #expect(report.missing.answers.isEmpty)
  }

  @Test func whatIsNoFailingOfAMeasuredUnitIsNotTold() async throws {
    let report = try await VirtualReport(Self.content, settings: "pham-vi: [tinh]").report
    #expect(report.promisesLate.isEmpty && report.missing.items.isEmpty)
  }

  @Test func targetsOfTheLastAndOfTheCurrentPeriodAreToldWithTheirUnits() async throws {
    let virtual = try await VirtualReport(Self.content, days: 16)
    let report = virtual.report
    // January to June are past telling; what was concluded on 1 July counts for July.
    #expect(report.targetsOverdue.isEmpty)
    #expect(report.targetsEnding.map(\.due) == [.day(31, 8)])
    #expect(report.targetsEnding.first?.units.map(\.title) == ["UBND xã Minh Châu"])
    #expect(virtual.text().holds("- Tháng 8/2025: Mỗi tháng một cuộc kiểm tra"))
  }
}
