import Diagnostics
import Testing
import Vietnamese

@testable import Site

/// What `site.yaml` says, and what it may name.
struct SettingsTests {
  private func problems(_ settings: String) async throws -> [Diagnostic] {
    try await VirtualSite(SmallSite.content, settings: settings).problems
  }

  @Test(arguments: [
    "/", "/ke-hoach/", "ke-hoach", "/trang/gioi-thieu/", "trang/gioi-thieu", "/tim-kiem/",
    "https://chinhphu.vn/", "/ke-hoach-b/",
  ])
  func theNavigationMayLeadToEveryPageAndToOtherSites(link: String) async throws {
    #expect(try await problems("dieu-huong: [{ten: Mục, lien-ket: \(link)}]\n").isEmpty)
  }

  @Test(arguments: ["/khong-co/", "/ke-hoach/2025/khong-co/", "ke-hoach/2025/b.pdf", "/../x"])
  func anEntryOfTheNavigationThatLeadsNowhereIsTold(link: String) async throws {
    let problems = try await problems("dieu-huong:\n  - {ten: Mục, lien-ket: \(link)}\n")
    #expect(problems.map(\.code) == [.link])
    #expect(problems.first?.place?.file == "content/site.yaml")
    #expect(problems.first?.place?.position?.line == 4)
    #expect(problems.first?.message.vi.contains("«Mục»") == true)
  }

  @Test(arguments: [
    ("/trang/gioi-thieu.md", "trang/gioi-thieu/"), ("ke-hoach-b", "ke-hoach/2025/b/"),
    ("/trang/gioi-thieu/#hai", "trang/gioi-thieu/#hai"), ("/tim-kiem/?q=a", "tim-kiem/?q=a"),
    ("/", ""), ("#cuoi", "#cuoi"), ("/ke-hoach/2024/../2025/b/", "ke-hoach/2025/b/"),
  ])
  func anEntryOfTheNavigationLeadsToThePageThatItMeans(link: String, address: String) async throws {
    let site = try await VirtualSite(
      SmallSite.content, settings: "dieu-huong: [{ten: Mục, lien-ket: \"\(link)\"}]\n")
    #expect(site.problems.isEmpty)
    let links = site.page("ke-hoach").all(between: "<a href=\"", and: "</a>")
    #expect(links.contains { $0.hasPrefix("../\(address)\"") && $0.hasSuffix(">Mục") })
  }

  @Test func anOwnerThatIsNoUnitIsToldAtItsPlace() async throws {
    let problems = try await problems("co-quan: khong-co\n")
    #expect(problems.map(\.code) == [.unit])
    #expect(problems.first?.place?.position?.line == 3)
    #expect(problems.first?.place?.sourceLine == "co-quan: khong-co")
  }

  @Test(arguments: [
    ("giao-dine: x", DiagnosticCode.unknownKey), ("ngon-ngu: fr", .choice),
    ("ngay-dung: hôm nay", .date), ("so-ho-so-moi-trang: nhiều", .number),
  ])
  func aMistakeInTheSettingsIsToldLikeThatOfARecord(
    line: String, code: DiagnosticCode
  ) async throws {
    let problems = try await problems(line + "\n")
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.position?.line == 3)
    #expect(problems.first?.mends.isEmpty == false)
  }

  @Test func theDayOfTheSettingsHoldsUnlessOneIsAskedFor() async throws {
    let site = try await VirtualSite(SmallSite.content, settings: "ngay-dung: 1/1/2025\n").site
    #expect(site?.today.iso == "2025-01-01")
  }

  @Test(arguments: [("0", 1), ("9999", 500), ("7", 7), ("7,5", 20)])
  func thePageSizeStaysWithinReason(written: String, size: Int) async throws {
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A")], settings: "so-ho-so-moi-trang: \"\(written)\"\n")
    #expect(site.site?.settings.pageSize == size)
  }

  @Test(arguments: [
    ("https://a.vn/", "https://a.vn/xa/"), ("https://a.vn/x/y/", "https://a.vn/xa/"),
    ("https://a.vn/công-khai/", "https://a.vn/xa/"),
  ])
  func aSiteMovesBelowAnotherPathOfItsHost(written: String, base: String) async throws {
    let site = try await VirtualSite([
      "site.yaml": "tieu-de: A\ndia-chi-web: \(written)\n", "trang/a.md": .record("tieu-de: A"),
    ])
    var settings = try #require(site.site?.settings)
    settings.move(below: "/xa/")
    #expect(settings.baseURL == base)
  }

  @Test(arguments: ["https://a.vn/?x=1", "https://a.vn/#dau", "https://a.vn/x?y"])
  func anAddressOfTheSiteWithAQueryOrAFragmentIsTold(written: String) async throws {
    let site = try await VirtualSite([
      "site.yaml": "tieu-de: A\ndia-chi-web: \"\(written)\"\n",
      "trang/a.md": .record("tieu-de: A"),
    ])
    #expect(site.problems.map(\.code) == [.settings])
    #expect(site.problems.first?.place?.position?.line == 2)
  }

  @Test(arguments: [
    ("https://a.vn", "https://a.vn/", "/"), ("https://a.vn/x/y", "https://a.vn/x/y/", "/x/y/"),
    ("https://a.vn:8080/", "https://a.vn:8080/", "/"),
  ])
  func theAddressOfTheSiteEndsInASlash(written: String, base: String, path: String) async throws {
    let site = try await VirtualSite([
      "site.yaml": "tieu-de: A\ndia-chi-web: \(written)\n", "trang/a.md": .record("tieu-de: A"),
    ])
    #expect(site.site?.settings.baseURL == base)
    #expect(site.site?.settings.basePath == path)
  }
}
