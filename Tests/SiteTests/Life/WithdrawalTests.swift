import Diagnostics
import Records
import Testing

@testable import Site

/// What was withdrawn is told wherever it is named; its content goes if whoever withdrew it says so.
struct WithdrawalTests {
  private static let withdrawal = "rut-xuong: {ngay: 1/8/2025, ly-do: Ghi nhầm số liệu"

  private func site(
    _ content: [String: String], settings: String = "", audience: Audience = .public
  ) async throws -> VirtualSite {
    let units = ["don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu")]
    return try await VirtualSite(
      content.merging(units) { one, _ in one }, settings: settings, audience: audience)
  }

  @Test func listsFeedsAndSearchTellThatARecordWasWithdrawn() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A",
        "ngay-ban-hanh: 1/7/2025\ntrang-thai: Đang thực hiện\n\(Self.withdrawal)}"),
      "ke-hoach/b.md": .plan(
        "Kế hoạch B", "ngay-ban-hanh: 2/7/2025\ntrang-thai: done\nlien-quan: [ke-hoach/a]"),
    ])
    let mark = "<span class=\"state state-bad\">Đã rút</span>"
    for page in ["ke-hoach", "ke-hoach/b", "ke-hoach/trang-thai/da-rut"] {
      let entries = site.page(page).all(between: ">Kế hoạch A</a>", and: "</li>")
      #expect(entries.contains { $0.holds(mark) }, "\(page)")
    }
    #expect(!site.page("ke-hoach").holds("state-good"))
    for feed in ["feed.xml", "ke-hoach/feed.xml"] {
      #expect(site[feed].holds("<title>Đã rút – Kế hoạch A</title>"))
      #expect(site[feed].holds("<summary>Hồ sơ này đã được rút ngày 01/08/2025. "))
    }
    #expect(!site.filesHolding("\"withdrawn\",\"Đã rút\"").isEmpty)
  }

  @Test func theHomePageDoesNotOfferItAsNew() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "ngay-ban-hanh: 1/7/2025\n\(Self.withdrawal)}"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "ngay-ban-hanh: 2/7/2025"),
    ])
    #expect(site.page("").holds("Kế hoạch B"))
    #expect(!site.page("").holds("Kế hoạch A"))
  }

  /// One of each sort of field, all with the same words.
  private static let secret = """
    so-hieu: 7/KH-UBND
    ngay-ban-hanh: 1/7/2025
    tom-tat: Ông Bí Mật ở thôn Đông
    can-cu: [Văn bản Bí Mật]
    niem-yet: {noi: [Nhà ông Bí Mật], tu: 1/7/2025}
    tep: [{tep: bi-mat.pdf, tieu-de: Đơn của ông Bí Mật}]
    thay-doi: [{ngay: 9/7/2025, noi-dung: Sửa tên ông Bí Mật}]
    noi-dung-tieng-anh: Mr Bí Mật
    tom-tat-tieng-anh: Mr Bí Mật again
    nhiem-vu: [{viec: Xác minh đơn của ông Bí Mật, don-vi: ubnd, thoi-han: 1/9/2025}]
    """

  @Test(arguments: ["go-noi-dung: có", "remove-content: yes"])
  func noPublishedFileHoldsRemovedContent(key: String) async throws {
    func content(_ more: String) -> [String: String] {
      [
        "ke-hoach/a.md": .plan(
          "Kế hoạch A", Self.secret + more, body: "Bà Bí Mật, xem [đơn](don-bi-mat.pdf)."),
        "ke-hoach/bi-mat.pdf": "%PDF Bí Mật", "ke-hoach/don-bi-mat.pdf": "%PDF",
        "ke-hoach/b.md": .plan("Kế hoạch B", "lien-quan: [ke-hoach/a]"),
        "doi-thoai/c.md": .dialogue(
          "Đối thoại", at: "2025-09-01 08:00",
          "trang-thai: Đã xác nhận\(more)\nchu-de: [Đơn của ông Bí Mật]"),
      ]
    }
    let settings = "cac-ngon-ngu: [vi, en]\n"
    let before = try await site(content(""), settings: settings)
    #expect(before.filesHolding("Bí Mật").count > 8)
    #expect(before.files["ke-hoach/bi-mat.pdf"] != nil)
    let after = try await site(content("\n\(Self.withdrawal), \(key)}"), settings: settings)
    #expect(!after.problems.hasErrors)
    for words in ["Bí Mật", "bi-mat", "bí", "Xác minh"] {
      #expect(after.filesHolding(words) == [], "\(words)")
    }
    let page = after.page("ke-hoach/a")
    for words in [
      "Kế hoạch A", "7/KH-UBND", "01/07/2025", "Minh Châu", "Ghi nhầm số liệu", "01/08/2025",
      "Nội dung và tệp kèm theo đã được gỡ",
    ] {
      #expect(page.holds(words), "\(words)")
    }
    #expect(after.site?.catalog.publishedFiles == [])
  }

  @Test func anInternalRecordDoesNotBecomePublicByIt() async throws {
    let more = "\(Self.withdrawal), go-noi-dung: có}"
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "doi-tuong: Nội bộ\n\(more)"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "ban-thao: có\n\(more)"),
    ])
    #expect(site.filesHolding("Kế hoạch A") + site.filesHolding("Kế hoạch B") == [])
  }
}
