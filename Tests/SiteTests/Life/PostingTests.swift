import Diagnostics
import Testing

@testable import Site

/// Lists of persons stand on the site as long as they are posted, and no longer.
struct PostingTests {
  private static func list(_ posting: String, _ more: String = "") -> [String: String] {
    [
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu", "level: commune"),
      "danh-sach/tro-cap.md": .record(
        """
        tieu-de: Danh sách hộ được hỗ trợ
        co-quan: ubnd
        loai: Hỗ trợ thiên tai, dịch bệnh
        muc-dich: Hỗ trợ sau bão
        ngay-cong-khai: 1/7/2025
        niem-yet: {\(posting)}
        tom-tat: Trong đó có ông Tòng Thế Vinh
        tep: [ten-ho.pdf]
        \(more)
        """, body: "Hộ bà Khuất Nghiêm Trang được hỗ trợ nhà ở. Xem [bản quét](ban-quet.pdf)."),
      "danh-sach/ten-ho.pdf": "%PDF tên hộ", "danh-sach/ban-quet.pdf": "%PDF bản quét",
      "ke-hoach/a.md": .plan("Kế hoạch A", "lien-quan: [danh-sach/tro-cap]"),
    ]
  }

  @Test func aListShowsWhileItIsPostedAndAsksSearchEnginesToStayOut() async throws {
    let site = try await VirtualSite(Self.list("tu: 10/8/2025, den: 20/8/2025"))
    #expect(site.outline.isEmpty)
    let page = site.page("danh-sach/tro-cap")
    #expect(page.holds("Khuất Nghiêm Trang"))
    #expect(page.holds("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!site["sitemap.xml"].holds("danh-sach/tro-cap"))
    #expect(site["danh-sach/ten-ho.pdf"].holds("%PDF"))
    #expect(site["danh-sach/ban-quet.pdf"].holds("%PDF"))
    // The names are on the page alone: no index, no feed, no other list repeats the text.
    #expect(site.filesHolding("Nghiêm Trang") == ["danh-sach/tro-cap/index.html"])
    #expect(site.filesHolding("nghiem trang").isEmpty)
    #expect(site.filesHolding("Thế Vinh") == ["danh-sach/tro-cap/index.html"])
  }

  @Test(arguments: ["tu: 1/7/2025, den: 14/8/2025", "tu: 1/7/2024, den: 31/7/2024"])
  func aListWhosePostingIsOverKeepsItsPageButNoName(posting: String) async throws {
    let site = try await VirtualSite(Self.list(posting))
    #expect(site.outline.isEmpty)
    let page = site.page("danh-sach/tro-cap")
    #expect(page.holds("Danh sách hộ được hỗ trợ"))
    #expect(page.holds("Đã hết thời gian niêm yết"))
    for name in ["Nghiêm Trang", "Thế Vinh", "ten-ho", "ban-quet", "bản quét", "thế vinh"] {
      #expect(site.filesHolding(name).isEmpty, "\(name)")
    }
    #expect(site.page("ke-hoach/a").holds("Danh sách hộ được hỗ trợ"))
  }

  @Test func theLastDayOfAPostingStillShowsIt() async throws {
    let site = try await VirtualSite(Self.list("tu: 1/7/2025, den: 15/8/2025"))
    #expect(site.page("danh-sach/tro-cap").holds("Nghiêm Trang"))
  }

  @Test func aListWaitsForTheFirstDayOfItsPosting() async throws {
    let site = try await VirtualSite(Self.list("tu: 16/8/2025, den: 20/9/2025"))
    #expect(site.outline.isEmpty)
    #expect(site.filesHolding("Danh sách hộ được hỗ trợ").isEmpty)
    #expect(site.filesHolding("Nghiêm Trang").isEmpty)
  }

  @Test func aListWithoutPostingPeriodIsRefused() async throws {
    let site = try await VirtualSite(Self.list("noi: [Trụ sở]"))
    #expect(site.outline.contains("required content/danh-sach/tro-cap.md"))
    #expect(site.files.isEmpty)
  }

  @Test func aPostingThatEndsBeforeItStartsIsToldAtItsPlace() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu"),
      "ke-hoach/a.md": .plan("Kế hoạch A", "niem-yet: {tu: 14/8/2025, den: 14/7/2025}"),
    ])
    let problem = try #require(site.problems.first)
    #expect(problem.code == .posting)
    #expect(problem.place?.position?.line == 5)
    #expect(!problem.mends.isEmpty)
    #expect(site.problems.count == 1)
  }

  @Test func anyOtherRecordStaysWhenItsPostingIsOver() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã Minh Châu"),
      "ke-hoach/a.md": .plan(
        "Kế hoạch A", "niem-yet: {tu: 1/6/2025, den: 1/7/2025}", body: "Toàn văn ở đây."),
    ])
    #expect(site.page("ke-hoach/a").holds("Toàn văn ở đây."))
    #expect(!site.page("ke-hoach/a").holds("Đã hết thời gian niêm yết"))
  }

  @Test func aKindMayHideItsRecordsWhole() async throws {
    let kind = """
      kind: notice
      slug: thong-bao
      names: {vi: Thông báo, en: Notice}
      after-posting: hide
      """
    let site = try await VirtualSite([
      "_kinds/notice.yaml": kind,
      "thong-bao/a.md": .record(
        "tieu-de: Thông báo A\ntom-tat: Tóm tắt riêng\nniem-yet: {tu: 1/6/2025, den: 1/7/2025}\ncan-cu: [10/2022/QH15]",
        body: "Nội dung riêng."),
    ])
    #expect(site.outline.isEmpty)
    #expect(site.page("thong-bao/a").holds("Thông báo A"))
    #expect(site.filesHolding("riêng").isEmpty)
  }
}
