import Diagnostics
import Testing

@testable import Site

/// Withdrawn, replaced, changed: the page stays and says so.
struct StageTests {
  private static let unit = ["don-vi/ubnd.md": String.unit("Ủy ban nhân dân xã Minh Châu")]

  private func site(_ content: [String: String]) async throws -> VirtualSite {
    try await VirtualSite(content.merging(Self.unit) { one, _ in one })
  }

  @Test func aWithdrawnRecordTellsWhenAndWhy() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A",
        "ngay-ban-hanh: 1/7/2025\nrut-xuong: {ngay: 1/8/2025, ly-do: Ghi nhầm số liệu}")
    ])
    #expect(site.page("ke-hoach/a").holds("Hồ sơ này đã được rút"))
    #expect(site.page("ke-hoach/a").holds("Ghi nhầm số liệu"))
    #expect(site["ke-hoach/feed.xml"].holds("<updated>2025-08-01T"))
  }

  /// A meeting that is off must not be taken for one that is confirmed, wherever it is named.
  @Test func listsFeedsAndSearchSayThatARecordWasWithdrawn() async throws {
    let site = try await site([
      "doi-thoai/a.md": .dialogue(
        "Đối thoại A", at: "2025-09-01 08:00",
        """
        ngay-cong-khai: 1/7/2025
        trang-thai: đã xác nhận
        rut-xuong: {ngay: 1/8/2025, ly-do: Ghi nhầm}
        """),
      "doi-thoai/b.md": .dialogue(
        "Đối thoại B", at: "2025-09-02 08:00", "trang-thai: đã xác nhận"),
    ])
    let entries = site.page("doi-thoai").all(between: "<p class=\"entry-facts\">", and: "</p>")
    #expect(entries.count == 2)
    #expect(entries.count { $0.holds("state-good\">Đã xác nhận") } == 1)
    #expect(entries.count { $0.holds("state-bad\">Đã rút") } == 1)
    #expect(site["doi-thoai/feed.xml"].holds("<summary>Hồ sơ này đã được rút ngày 01/08/2025."))
    let words = site.files.keys.first { $0.hasPrefix(Routes.searchIndex + "y.") }
    let pairs = words.map { site[$0].all(between: "\"fs\":", and: ",\"w\"") } ?? []
    // One is confirmed, the other withdrawn: two values of the state, the units have the rest.
    #expect(pairs == ["[[1,1],[1,2],[2,0]]"])
  }

  @Test func aWithdrawnRecordWithoutReasonIsRefused() async throws {
    let site = try await site(["ke-hoach/a.md": .plan("Kế hoạch A", "rut-xuong: {ngay: 1/8/2025}")])
    #expect(site.outline == ["required content/ke-hoach/a.md"])
  }

  @Test func aReplacedRecordLeadsToWhatTookItsPlace() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "duoc-thay-the-boi: ke-hoach/b"),
      "ke-hoach/b.md": .plan("Kế hoạch B"),
    ])
    #expect(site.outline.isEmpty)
    #expect(site.page("ke-hoach/a").holds("Hồ sơ này đã được thay thế bởi"))
    #expect(site.page("ke-hoach/a").holds("<a href=\"../../ke-hoach/b/\">Kế hoạch B</a>"))
  }

  @Test func whatANewRecordReplacesLeadsToIt() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "so-hieu: 05/KH-UBND\nngay-ban-hanh: 1/2/2025"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "ngay-ban-hanh: 1/7/2025\nthay-the: 05/KH-UBND"),
      "ke-hoach/c.md": .plan("Kế hoạch C", "duoc-thay-the-boi: ke-hoach/d"),
      "ke-hoach/d.md": .plan("Kế hoạch D", "thay-the: ke-hoach/c"),
    ])
    #expect(site.outline.isEmpty)
    let link = "Hồ sơ này đã được thay thế bởi</b> <a href=\"../../ke-hoach/"
    #expect(site.page("ke-hoach/a").holds(link + "b/\">Kế hoạch B</a>"))
    #expect(site.page("ke-hoach/c").all(between: link, and: "</a>") == ["d/\">Kế hoạch D"])
    #expect(!site.page("ke-hoach/b").holds("Hồ sơ này đã được thay thế"))
    #expect(site.page("ke-hoach").all(between: "state-warn\">", and: "<").count == 2)
  }

  @Test(arguments: [
    "ngay-cong-khai: 1/9/2025", "ban-thao: có",
    "ngay-ban-hanh: 1/7/2025\nrut-xuong: {ngay: 1/8/2025, ly-do: Ban hành nhầm}",
  ])
  func whatIsNotPublishedReplacesNothing(more: String) async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "thay-the: ke-hoach/a\n\(more)"),
    ])
    #expect(!site.page("ke-hoach/a").holds("đã được thay thế"))
  }

  @Test func recordsThatReplaceEachOtherAreTold() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan("Kế hoạch A", "duoc-thay-the-boi: ke-hoach/b"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "duoc-thay-the-boi: ke-hoach/c"),
      "ke-hoach/c.md": .plan("Kế hoạch C", "duoc-thay-the-boi: ke-hoach/a"),
    ])
    #expect(site.outline == ["cycle content/ke-hoach/a.md"])
    #expect(site.problems.first?.message.vi.holds("Kế hoạch A → Kế hoạch B") == true)
  }

  @Test func theLatestChangeStandsOnThePageAndInTheFeed() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A",
        """
        ngay-cong-khai: 1/7/2025
        thay-doi:
          - {ngay: 9/7/2025, noi-dung: Sửa hạn nộp, muc-do: Sửa nội dung, ly-do: Lùi theo tỉnh}
          - {ngay: 3/7/2025, noi-dung: Sửa lỗi chữ}
        """)
    ])
    #expect(site.page("ke-hoach/a").holds("<time datetime=\"2025-07-09\">09/07/2025</time>"))
    #expect(site["ke-hoach/feed.xml"].holds("Thay đổi gần nhất: Sửa hạn nộp"))
  }

  @Test(arguments: [
    ("", "10/08/2025"), ("ngay-thong-bao-ket-qua: 12/8/2025", "12/08/2025"),
    // What is planned only has not changed anything.
    ("ngay-thong-bao-ket-qua: 28/8/2025", "10/08/2025"),
    (
      """
      hoi-dap:
        - {cau-hoi: Bao giờ?, tra-loi: Xong rồi, ngay-tra-loi: 13/8/2025}
        - {cau-hoi: Ở đâu?, tra-loi: Thôn Đông, ngay-tra-loi: 11/8/2025}
      """, "13/08/2025"
    ),
    (
      """
      viec-phai-lam:
        - {viec: Sửa đường, tinh-trang: Đã hoàn thành, ngay-hoan-thanh: 11/8/2025,
           dien-bien: [{ngay: 14/8/2025, noi-dung: Nghiệm thu}]}
      """, "14/08/2025"
    ),
  ])
  func aResultOrAnAnswerIsTheLastUpdate(more: String, day: String) async throws {
    let site = try await site([
      "doi-thoai/a.md": .dialogue(
        "Đối thoại", at: "2025-08-05 08:00",
        "trang-thai: Đã tổ chức\nngay-cong-khai: 10/8/2025\n\(more)")
    ])
    #expect(!site.problems.hasErrors)
    #expect(site.page("doi-thoai/a").holds("Cập nhật ngày <time datetime"))
    #expect(
      site.page("doi-thoai/a").all(between: "Cập nhật ngày <time", and: "</time>")
        .first?.holds(">\(day)") == true)
  }

  @Test(arguments: [
    // A budget that changed without a word.
    ("tong-muc-ban-dau: 6 tỷ\ntong-muc-dau-tu: 7 tỷ", "history"),
    // The last change does not lead to what is true now.
    (
      """
      tong-muc-ban-dau: 6 tỷ
      tong-muc-dau-tu: 8 tỷ
      dieu-chinh-von: [{ngay: 1/2/2025, noi-dung: Điều chỉnh, tu: 6 tỷ, thanh: 7 tỷ, ly-do: Thêm cống}]
      """, "history"
    ),
    (
      """
      tong-muc-ban-dau: 6 tỷ
      tong-muc-dau-tu: 7 tỷ
      dieu-chinh-von: [{ngay: 1/2/2025, noi-dung: Điều chỉnh, tu: 6 tỷ, thanh: 7 tỷ, ly-do: Thêm cống}]
      """, nil
    ),
    // A change without its reason.
    (
      """
      tong-muc-ban-dau: 6 tỷ
      tong-muc-dau-tu: 7 tỷ
      dieu-chinh-von: [{ngay: 1/2/2025, noi-dung: Điều chỉnh, tu: 6 tỷ, thanh: 7 tỷ}]
      """, "required"
    ),
  ])
  func aChangedBudgetNeedsItsReason(fields: String, code: String?) async throws {
    let site = try await site([
      "du-an/a.md": .record(
        "tieu-de: Đường\nco-quan: ubnd\ngiai-doan: Đang thi công\ndia-diem: Thôn Đông\n\(fields)")
    ])
    #expect(site.problems.map(\.code.rawValue) == (code.map { [$0] } ?? []))
  }

  @Test func aTaskThatIsDueBeforeItsPlanWasIssuedIsTold() async throws {
    let site = try await site([
      "ke-hoach/a.md": .plan(
        "Kế hoạch A",
        "ngay-ban-hanh: 10/7/2025\nnhiem-vu:\n  - {viec: Tập huấn, thoi-han: 30/9/2024}")
    ])
    #expect(site.outline == ["due-date content/ke-hoach/a.md"])
    #expect(site.problems.first?.place?.position?.line == 7)
  }

  @Test func unitsWhoseTimesOverlapAreTold() async throws {
    let site = try await site([
      "don-vi/xa.yaml": """
      - {id: cu, tieu-de: Xã Châu Giang, loai-don-vi: territory, hoat-dong-tu: 1/1/2000, hoat-dong-den: 31/12/2025}
      - {id: moi, tieu-de: Xã Minh Châu, loai-don-vi: territory, hoat-dong-tu: 1/7/2025, hop-nhat-tu: [xa/cu]}
      - {id: hai-1, tieu-de: Xã Hai, loai-don-vi: territory, hoat-dong-den: 30/6/2025}
      - {id: hai-2, tieu-de: Xã Hai, loai-don-vi: territory, hoat-dong-tu: 1/6/2025}
      """
    ])
    #expect(site.outline == ["validity content/don-vi/xa.yaml", "validity content/don-vi/xa.yaml"])
  }

  @Test func unitsThatFollowOneAnotherAreFine() async throws {
    let site = try await site([
      "don-vi/xa.yaml": """
      - {id: cu, tieu-de: Xã Châu Giang, loai-don-vi: territory, hoat-dong-den: 30/6/2025}
      - {id: moi, tieu-de: Xã Châu Giang, loai-don-vi: territory, hoat-dong-tu: 1/7/2025, hop-nhat-tu: [xa/cu]}
      """
    ])
    #expect(site.outline.isEmpty)
  }
}
