import Diagnostics
import Records
import Testing

@testable import Site

/// States of a site and of records that are easy to forget.
struct StateTests {
  private static let units = ["don-vi/ubnd.md": String.unit("UBND xã")]
  /// 300 characters, of words as long as they come and of one that has no end.
  private static let long =
    String(repeating: "Nghiêng ngả ", count: 20) + String(repeating: "ươ", count: 30)

  private func site(_ content: [String: String]) async throws -> VirtualSite {
    try await VirtualSite(Self.units.merging(content) { _, new in new })
  }

  @Test func aSiteWithoutARecordHasEveryPageThatItLinksTo() async throws {
    let site = try await VirtualSite([:])
    #expect(site.outline.isEmpty)
    let home = site.page("")
    for address in home.all(between: "href=\"./", and: "\"") where address.hasSuffix("/") {
      #expect(site.files[address + "index.html"] != nil, "\(address)")
    }
    #expect(!home.holds("id=\"late\"") && !home.holds("id=\"units\""))
    #expect(site.page("du-an").holds("Chưa có hồ sơ nào trong danh sách này."))
    #expect(site.page("theo-doi").holds("Không có việc nào trong danh sách này."))
    #expect(site.page("lich").holds("Chưa có lịch sắp tới."))
  }

  @Test func aListOfOneHasNoOtherPagesAndNothingToNarrow() async throws {
    let page = try await site(["ke-hoach/a.md": .plan("Một")]).page("ke-hoach")
    #expect(page.holds("<b>1–1</b>") && !page.holds("class=\"pagination\""))
    #expect(!page.holds("class=\"filters\""))
  }

  @Test(arguments: ["du-an", "kiem-tra", "doi-thoai", "ke-hoach", "mo-hinh"])
  func aRecordWithWhatItsKindRequiresAndNoMoreHasNoEmptyParts(slug: String) async throws {
    let fields = [
      "du-an": "giai-doan: Đang thi công",
      "kiem-tra": "hinh-thuc: Giám sát\ntrang-thai: Đã thông báo",
      "doi-thoai": "hinh-thuc: đối thoại\ntrang-thai: dự kiến\nthoi-gian: 2025-09-01 08:00",
      "ke-hoach": "loai: kế hoạch", "mo-hinh": "loai: Điểm sáng\nnam: 2025",
    ]
    let site = try await site([
      "\(slug)/a.md": .record("tieu-de: A\nco-quan: ubnd\n\(fields[slug] ?? "")")
    ])
    let page = site.page("\(slug)/a")
    try #require(!page.isEmpty, "\(site.problems.map(\.message.vi))")
    #expect(!page.holds("<tbody role=\"rowgroup\">\n</tbody>"))
    #expect(!page.holds("<ul class=\"entries\">\n</ul>") && !page.holds("<dd></dd>"))
    for heading in page.all(between: "<h2", and: "</section>") {
      #expect(heading.holds("<p") || heading.holds("<li") || heading.holds("<d"), "\(heading)")
    }
  }

  @Test func aTitleOfThreeHundredCharactersIsWholeEverywhere() async throws {
    #expect(Self.long.count == 300)
    let site = try await site([
      "du-an/a.md": .record(
        "tieu-de: \(Self.long)\nco-quan: ubnd\ngiai-doan: Đang thi công\nngay-cong-khai: 1/8/2025")
    ])
    #expect(site.outline.isEmpty)
    for address in ["", "du-an", "du-an/a", "don-vi/ubnd"] {
      #expect(site.page(address).holds(Self.long), "\(address)")
    }
  }

  @Test func whatWasWithdrawnSaysSoFirstAndStandsInNoPicture() async throws {
    let site = try await site([
      "du-an/a.md": .record(
        """
        tieu-de: A
        co-quan: ubnd
        giai-doan: Đang thi công
        tong-muc-dau-tu: 1 tỷ
        rut-xuong: {ngay: 1/8/2025, ly-do: Ghi nhầm số}
        viec-phai-lam: [{viec: X, thoi-han: 1/1/2025}]
        """)
    ])
    #expect(site.outline.isEmpty)
    let page = site.page("du-an/a")
    let notice = page.all(between: "<h1>", and: "<section").first ?? ""
    #expect(notice.holds("Hồ sơ này đã được rút") && notice.holds("Ghi nhầm số"))
    #expect(site.files["du-an/ban-do/index.html"] == nil)
    #expect(!site.page("theo-doi").holds("id=\"kept\""))
    #expect(!site.page("don-vi/ubnd").holds("id=\"kept\""))
  }

  @Test func aCancelledProjectTellsWhyBeforeItsPictures() async throws {
    let site = try await site([
      "du-an/a.md": .record(
        "tieu-de: A\nco-quan: ubnd\ngiai-doan: Dừng thực hiện\nly-do: Hết vốn\ntong-muc-dau-tu: 1 tỷ"
      )
    ])
    let page = site.page("du-an/a")
    let before = page.all(between: "<h1>", and: "id=\"progress\"").first ?? ""
    #expect(before.holds("Hết vốn"))
  }

  @Test func aUnitThatEndedTellsWhenAndKeepsWhatWasItsOwn() async throws {
    let site = try await VirtualSite([
      "don-vi/moi.yaml": "tieu-de: Xã Mới\nloai-don-vi: territory\nlevel: commune\n",
      "don-vi/cu.yaml":
        "tieu-de: Xã Cũ\nloai-don-vi: territory\nlevel: commune\nden-ngay: 30/6/2025\nnhap-vao: [moi]\n",
      "ke-hoach/a.md": .record("tieu-de: Kế hoạch A\nco-quan: cu\nloai: kế hoạch"),
    ])
    #expect(site.outline.isEmpty)
    let page = site.page("don-vi/cu")
    #expect(page.holds("Cơ quan, đơn vị này đã kết thúc hoạt động") && page.holds("30/06/2025"))
    #expect(page.holds("href=\"../../don-vi/moi/\"") && page.holds("Kế hoạch A"))
    #expect(!site.page("").holds("don-vi/cu/"))
  }

  @Test func aTableOfFiveHundredRowsIsWholeAndNamesItsCells() async throws {
    let rows = (1...500).map { "  - {ngay: 1/1/2025, noi-dung: Lần \($0)}\n" }.joined()
    let site = try await site(["ke-hoach/a.md": .plan("A", "thay-doi:\n" + rows)])
    #expect(site.problems.map(\.message.vi) == [])
    let page = site.page("ke-hoach/a")
    #expect(page.holds("Lần 1\n") && page.holds("Lần 500\n"))
    #expect(page.all(between: "data-label=\"Ngày", and: "\"").count == 500)
  }
}
