import Records
import Testing

@testable import Site

/// What is coming and what is new, for an August day.
struct HomePageTests {
  private static let content: [String: String] = [
    "don-vi/ubnd.md": .unit("UBND xã"), "don-vi/khac.md": .unit("Cơ quan khác"),
    "doi-thoai/a.md": .dialogue(
      "Sáng nay", at: "2025-08-15 07:00–08:00", "trang-thai: đã xác nhận\nngay-cong-khai: 1/8/2025"),
    "doi-thoai/b.md": .dialogue("Tuần sau", at: "2025-08-20 08:00", "trang-thai: dự kiến"),
    "doi-thoai/c.md": .dialogue("Ngày mai", at: "2025-08-16 08:00", "trang-thai: dự kiến"),
    "doi-thoai/d.md": .dialogue("Hôm qua", at: "2025-08-14 08:00", "trang-thai: dự kiến"),
    "doi-thoai/e.md": .dialogue(
      "Bị hủy", at: "2025-08-18 08:00", "trang-thai: đã hủy\nly-do: Bão"),
    "ke-hoach/moi.md": .plan("Mới", "ngay-ban-hanh: 1/1/2020\nngay-cong-khai: 14/8/2025"),
    "ke-hoach/cu.md": .plan("Cũ", "ngay-ban-hanh: 1/7/2025"),
    "trang/t.md": .record("tieu-de: Trang\nngay-cong-khai: 15/8/2025"),
  ]

  private func titles(_ ids: some Sequence<Int>, _ site: Site?) -> [String] {
    ids.compactMap { site?.catalog.summaries[$0].title }
  }

  @Test func whatTakesPlaceTodayOrLaterIsComingTheNearestFirst() async throws {
    let read = try await VirtualSite(Self.content)
    #expect(read.outline.isEmpty)
    let site = try #require(read.site)
    #expect(titles(site.upcoming(), site) == ["Sáng nay", "Ngày mai", "Tuần sau"])
    let unit = try #require(site.catalog.record(at: "don-vi/khac"))
    #expect(site.upcoming(of: unit).isEmpty)
  }

  @Test func whatWasPublishedLastIsNewAndWhatIsStillToComeIsNot() async throws {
    let site = try #require(try await VirtualSite(Self.content).site)
    #expect(titles(site.latest(9), site) == ["Hôm qua", "Mới", "Sáng nay", "Cũ"])
    #expect(titles(site.latest(2), site) == ["Hôm qua", "Mới"])
  }

  @Test func theHomePageShowsBothAndItsDoorsWithCounts() async throws {
    let page = try await VirtualSite(Self.content).page("")
    #expect(page.holds("Ngày mai") && page.holds("Mới"))
    #expect(page.holds("href=\"./ke-hoach/\"") && page.holds("href=\"./kiem-tra/\""))
  }

  @Test func theHomePageTellsHowPromisesStandEvenWhenNoneIsLate() async throws {
    func page(_ due: String) async throws -> String {
      try await VirtualSite([
        "don-vi/ubnd.md": .unit("UBND xã"),
        "ke-hoach/a.md": .plan("A", "viec-phai-lam: [{viec: X, thoi-han: \(due)}]"),
      ]).page("")
    }
    let late = try await page("1/8/2025")
    #expect(
      late.holds("Việc quá hạn <span class=\"count\">1") && late.holds("aria-label=\"1 quá hạn\""))
    let due = try await page("1/9/2025")
    #expect(due.holds("<h2 id=\"late\">Việc đã hứa") && due.holds("aria-label=\"1 còn hạn\""))
  }

  @Test func aDoorTellsWhatIsUnderWayAndWhatIsInTrouble() async throws {
    let page = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "du-an/a.md": .record("tieu-de: A\nco-quan: ubnd\ngiai-doan: Đang thi công"),
      "du-an/b.md": .record("tieu-de: B\nco-quan: ubnd\ngiai-doan: Tạm dừng\nly-do: Chờ"),
      "kiem-tra/c.md": .record(
        "tieu-de: C\nco-quan: ubnd\nhinh-thuc: Giám sát\ntrang-thai: Đã hủy\nly-do: Trùng"),
    ]).page("")
    #expect(
      page.holds("href=\"./du-an/trang-thai/tam-dung/\">Tạm dừng 1</a>")
        && page.holds("href=\"./du-an/trang-thai/dang-thi-cong/\">Đang thi công 1</a>"))
    // All are of one state, so there is no list of it.
    #expect(page.holds("<span class=\"state state-bad\">Đã hủy 1</span>"))
  }

  @Test func communesAreFoundOnTheHomePageWhileTheyExist() async throws {
    let site = try #require(
      try await VirtualSite([
        "don-vi/a.yaml": "tieu-de: Xã A\nloai-don-vi: territory\nlevel: commune\n",
        "don-vi/b.yaml":
          "tieu-de: Xã B\nloai-don-vi: territory\nlevel: commune\nden-ngay: 2025-06-30\n",
        "don-vi/c.yaml": "tieu-de: Thôn C\nloai-don-vi: village\nlevel: village\n",
      ]).site)
    #expect(titles(site.communes, site) == ["Xã A"])
  }
}
