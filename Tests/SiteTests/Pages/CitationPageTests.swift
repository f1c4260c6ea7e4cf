import Testing

@testable import Site

/// Citations as links, backlinks and pages of documents without a record.
struct CitationPageTests {
  private static let content: [String: String] = [
    "don-vi/tinh.yaml": "tieu-de: Tỉnh Hưng Yên\nloai-don-vi: territory\ncap: province\n",
    "don-vi/ubnd.md": .unit("UBND tỉnh Hưng Yên", "cap: province\ncap-tren: tinh"),
    "van-ban/31.md": .record(
      "tieu-de: Chỉ thị về kỷ cương\nso-hieu: 31-CT/TU\nloai: Chỉ thị\nngay-ban-hanh: 17/11/2022",
      body: "Chỉ thị số 31-CT/TU này giao UBND tỉnh làm Kế hoạch số 7/KH-UBND ngày 1/3/2023."),
    "ke-hoach/a.md": .plan(
      "Kế hoạch A", "so-hieu: 7/KH-UBND\nngay-ban-hanh: 1/3/2023",
      body:
        "## Theo Chỉ thị số 31-CT/TU\n\n## Hai\n\n## Ba\n\nChỉ thị số 31-\nCT/TU và Kết luận số 9-KL/TU ngày 5/6/2023 của Tỉnh ủy."
    ),
    "ke-hoach/b.md": .plan(
      "Kế hoạch B",
      "so-hieu: 8/KH-UBND\nngay-ban-hanh: 1/4/2024\ncan-cu: [Kết luận số 9-KL/TU của Tỉnh ủy]\nthay-doi: [{ngay: 5/6/2024, noi-dung: Theo Chỉ thị số 31-CT/TU}]",
      body: "Về [Chỉ thị số 31-CT/TU](/trang/x/) và `31-CT/TU`."),
    "trang/x.md": .record("tieu-de: X"),
  ]

  private func site(_ more: [String: String] = [:]) async throws -> VirtualSite {
    try await VirtualSite(Self.content.merging(more) { $1 })
  }

  @Test func aNumberLinksToItsDocumentAlsoInHeadingsAndOverALineEnd() async throws {
    let site = try await site()
    #expect(site.outline.isEmpty, "\(site.problems)")
    let page = site.page("ke-hoach/a")
    let link = "<a class=\"cite\" href=\"../../van-ban/31/\">"
    #expect(page.holds("Theo Chỉ thị số \(link)31-CT/TU</a></h2>"))
    #expect(page.holds("Chỉ thị số \(link)31-\nCT/TU</a> và"))
    #expect(page.holds("<a href=\"#theo-chi-thi-so-31-ct-tu\">Theo Chỉ thị số 31-CT/TU</a>"))
  }

  @Test func aRecordDoesNotLinkToItself() async throws {
    let page = try await site().page("van-ban/31")
    #expect(page.all(between: "class=\"cite\" href=\"", and: "\"") == ["../../ke-hoach/a/"])
  }

  @Test func plainCellsAreLinkedAndLinksAndCodeAreLeft() async throws {
    let page = try await site().page("ke-hoach/b")
    #expect(page.all(between: "class=\"cite\" href=\"", and: "\"") == ["../../van-ban/31/"])
    #expect(page.holds("Theo Chỉ thị số <a class=\"cite\" href=\"../../van-ban/31/\">31-CT/TU</a>"))
    #expect(page.holds("<code>31-CT/TU</code>"))
  }

  @Test func whatCitesADocumentIsOnItsPageAndTheOtherWayRound() async throws {
    let site = try await site()
    let document = site.page("van-ban/31")
    let backlinks = document.all(between: "id=\"cited-by\"", and: "</section>").first ?? ""
    #expect(
      backlinks.all(between: "entry-title\" href=\"", and: "\"") == [
        "../../ke-hoach/b/", "../../ke-hoach/a/",
      ])
    let cited = site.page("ke-hoach/a").all(between: "id=\"cites\"", and: "</section>").first ?? ""
    #expect(cited.holds("href=\"../../van-ban/31/\">31-CT/TU</a>"))
    #expect(cited.holds("Chỉ thị về kỷ cương"))
  }

  @Test func aDocumentWithoutARecordHasAPageOfWhatIsSaid() async throws {
    let site = try await site()
    let address = "van-ban/trich-dan/9-kl-tu-2023-hung-yen"
    let page = site.page(address)
    for text in [
      "Kết luận số 9-KL/TU", "chưa có hồ sơ của văn bản", "05/06/2023", "Tỉnh ủy",
      "href=\"../../../ke-hoach/a/\"", "href=\"../../../ke-hoach/b/\"",
    ] {
      #expect(page.holds(text), "\(text)")
    }
    #expect(site.page("ke-hoach/a").holds("href=\"../../\(address)/\">9-KL/TU</a>"))
    // A field that names it links to it too.
    #expect(site.page("ke-hoach/b").holds("href=\"../../\(address)/\">Kết luận số 9-KL/TU"))
    #expect(site.page("van-ban/trich-dan").holds("href=\"../../\(address)/\""))
    #expect(site.page("van-ban").holds("href=\"../van-ban/trich-dan/\""))
    #expect(site["sitemap.xml"].holds(address))
  }

  @Test func aDraftMakesNoPagesOfWhatItCites() async throws {
    let site = try await site([
      "ke-hoach/c.md": .plan(
        "C", "nhap: có\nngay-ban-hanh: 1/1/2025", body: "Theo Kết luận số 77-KL/TU ngày 1/2/2025")
    ])
    #expect(!site.files.keys.contains { $0.contains("77-kl-tu") })
  }

  @Test func aRecordAtTheAddressOfSuchAPageIsTold() async throws {
    let site = try await site(["van-ban/trich-dan/a.md": .record("tieu-de: A\nloai: Luật")])
    #expect(site.outline == ["duplicate-address content/van-ban/trich-dan/a.md"])
  }

  @Test func ofManyThatCiteADocumentThereArePagesOfThemAll() async throws {
    var more: [String: String] = [:]
    for number in 1...210 {
      more["ke-hoach/nhieu/\(number).md"] = .plan(
        "Kế hoạch \(number)", "ngay-ban-hanh: 1/4/2024", body: "Theo Chỉ thị số 31-CT/TU.")
    }
    let site = try await site(more)
    #expect(site.page("van-ban/31").holds("href=\"../../van-ban/nhac-den/31/\""))
    let first = site.page("van-ban/nhac-den/31")
    #expect(first.all(between: "entry-title\" href=\"", and: "\"").count == 200)
    #expect(first.holds("van-ban/nhac-den/31/trang/2/"))
    let last = site.page("van-ban/nhac-den/31/trang/2")
    #expect(last.all(between: "entry-title\" href=\"", and: "\"").count == 12)
  }

  @Test func theSameContentGivesTheSamePages() async throws {
    let one = try await VirtualSite(Self.content, jobs: 1)
    let two = try await VirtualSite(Self.content, jobs: 2)
    #expect(one.files == two.files)
  }
}
