import Diagnostics
import Records
import Testing

@testable import Site

/// A record is found by its own days, and by none that its page does not tell.
struct SearchedDaysTests {
  private func site(
    _ content: [String: String], audience: Audience = .public
  ) async throws -> VirtualSite {
    let unit = ["don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu")]
    return try await VirtualSite(
      content.merging(unit) { one, _ in one }, audience: audience)
  }

  /// The index names a whole day in one way.
  private func isTerm(_ day: String, of site: VirtualSite) -> Bool {
    site.files.keys.contains {
      $0.hasPrefix(Routes.searchIndex + "t/") && site[$0].holds("\"\(day)\":")
    }
  }

  @Test func theDaysOfARecordAreTermsOfTheIndex() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "ngay-ban-hanh: 3/7/2025\nngay-cong-khai: 9/7/2025"),
      "doi-thoai/a.md": .dialogue("Đối thoại A", at: "2025-12-22 08:00", "trang-thai: Dự kiến"),
      "doi-thoai/b.md": .dialogue(
        "Đối thoại B", at: "2025-12-24 – 2025-12-26", "trang-thai: Dự kiến"),
    ])
    #expect(!site.problems.hasErrors)
    for day in ["03/07/2025", "09/07/2025", "22/12/2025", "24/12/2025", "26/12/2025"] {
      #expect(isTerm(day, of: site), "\(day)")
    }
  }

  @Test func theDaysOfATableAreTermsToo() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A", "thay-doi: [{ngay: 4/8/2025, noi-dung: Sửa hạn nộp, ly-do: Lùi theo tỉnh}]")
    ])
    #expect(isTerm("04/08/2025", of: site))
  }

  @Test func aDayThatSeveralFieldsHaveIsWrittenOnce() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "ngay-ban-hanh: 3/7/2025\nngay-cong-khai: 3/7/2025")
    ])
    let text = site.files.keys.first {
      $0.hasPrefix(Routes.searchIndex + "x/") && site[$0].holds("3/7/2025")
    }
    #expect(text.map { site[$0].split(separator: "3/7/2025").count } == 2)
  }

  @Test func theDaysOfWhatIsRedactedAreNoTerms() async throws {
    let site = try await site(
      [
        "tai-san-thu-nhap/a.md": .record(
          """
          tieu-de: Công khai bản kê khai năm 2024
          co-quan: ubnd
          ngay-cong-khai: 1/8/2025
          nam: 2024
          dot-ke-khai: Kê khai hằng năm
          danh-sach: [{chuc-vu: Chủ tịch, ngay-ke-khai: 5/3/2025}]
          """)
      ], audience: .internal)
    #expect(isTerm("01/08/2025", of: site))
    #expect(!isTerm("05/03/2025", of: site))
  }

  @Test(arguments: [true, false])
  func theDaysThatAPageHidesAreNoTerms(isHidden: Bool) async throws {
    let site = try await site([
      "_kinds/log.yaml": """
      kind: log
      slug: nhat-ky
      names: {vi: Nhật ký, en: Log}
      fields:
        - key: seen
          names: {vi: Ngày xem, en: Seen}
          type: date
      \(isHidden ? "    show: hidden" : "")
        - key: rows
          names: {vi: Các lần, en: Rows}
          type: table
          columns:
            - key: day
              names: {vi: Ngày, en: Day}
              type: date
      \(isHidden ? "        show: hidden" : "")
      """,
      "nhat-ky/a.md": .record(
        "tieu-de: Nhật ký A\nco-quan: ubnd\nngay-xem: 5/3/2025\nrows: [{day: 6/3/2025}]"),
    ])
    #expect(site.page("nhat-ky/a").holds("Nhật ký A"))
    #expect(isTerm("05/03/2025", of: site) == !isHidden)
    #expect(isTerm("06/03/2025", of: site) == !isHidden)
  }
}
