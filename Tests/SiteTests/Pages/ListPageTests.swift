import Testing

@testable import Site

/// Lists: their pages, and those of one unit, one year, one state.
struct ListPageTests {
  private static func plans(_ count: Int) -> [String: String] {
    var content = ["don-vi/ubnd.md": String.unit("UBND xã")]
    for number in 1...max(1, count) where number <= count {
      content["ke-hoach/k\(number).md"] = .plan(
        "Kế hoạch số \(number)", "ngay-ban-hanh: 2025-01-01")
    }
    return content
  }

  private func numbers(_ html: String) -> [String] {
    html.all(between: "class=\"pagination\"", and: "</nav>").flatMap {
      $0.all(between: ">", and: "<").filter { Int($0) != nil || $0 == "…" }
    }
  }

  @Test(arguments: [(0, 1), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
  func aListIsCutIntoPagesOfTheSizeOfTheSettings(records: Int, pages: Int) async throws {
    let site = try await VirtualSite(Self.plans(records), settings: "so-ho-so-moi-trang: 3\n")
    #expect(site.outline.isEmpty)
    #expect(!site.page("ke-hoach").isEmpty)
    let more = site.files.keys.filter { $0.hasPrefix("ke-hoach/trang/") }
    #expect(more.count == pages - 1)
    #expect(numbers(site.page("ke-hoach")).isEmpty == (pages == 1))
    let linked = (1...pages).flatMap { number in
      site.page(number == 1 ? "ke-hoach" : "ke-hoach/trang/\(number)")
        .all(between: "Kế hoạch số ", and: "<")
    }
    #expect(Set(linked).count == records)
  }

  @Test func manyPagesAreLinkedWithGaps() async throws {
    let site = try await VirtualSite(Self.plans(12), settings: "so-ho-so-moi-trang: 1\n")
    let first = site.page("ke-hoach")
    let middle = site.page("ke-hoach/trang/6")
    #expect(numbers(first).filter { $0 != "…" } == ["1", "2", "3", "12"])
    #expect(numbers(middle).filter { $0 != "…" } == ["1", "4", "5", "6", "7", "8", "12"])
    #expect(
      numbers(site.page("ke-hoach/trang/12")).filter { $0 != "…" } == ["1", "10", "11", "12"])
    #expect(middle.holds("href=\"../../../ke-hoach/trang/5/\""))
    #expect(middle.holds("href=\"../../../ke-hoach/\""))
    #expect(first.holds("rel=\"next\"") && !first.holds("rel=\"prev\""))
  }

  private static let varied = SmallSite.content

  @Test(arguments: [
    ("ke-hoach/co-quan/ubnd", ["Kế hoạch A", "Kế hoạch B"], "Kế hoạch C"),
    ("ke-hoach/co-quan/mttq", ["Kế hoạch C"], "Kế hoạch A"),
    ("ke-hoach/nam/2024", ["Kế hoạch A"], "Kế hoạch B"),
    ("ke-hoach/nam/2025", ["Kế hoạch B", "Kế hoạch C"], "Kế hoạch A"),
    ("ke-hoach/trang-thai/dang-thuc-hien", ["Kế hoạch B"], "Kế hoạch C"),
    ("ke-hoach/trang-thai/da-hoan-thanh", ["Kế hoạch C"], "Kế hoạch B"),
  ])
  func everyFilterIsAPageOfItsOwn(address: String, titles: [String], other: String) async throws {
    let site = try await VirtualSite(Self.varied)
    let page = site.page(address)
    for title in titles { #expect(page.holds(title), "\(title)") }
    #expect(!page.holds(other))
    #expect(site.page("ke-hoach").holds("href=\"../\(address)/\""))
  }

  @Test func aCommuneHasTheRecordsOfAllItsBodies() async throws {
    let page = try await VirtualSite(Self.varied).page("ke-hoach/co-quan/xa")
    for title in ["Kế hoạch A", "Kế hoạch B", "Kế hoạch C"] { #expect(page.holds(title)) }
  }

  @Test func aFilterWithOneAnswerIsLeftOut() async throws {
    let site = try await VirtualSite(Self.plans(2))
    #expect(!site.files.keys.contains { $0.hasPrefix("ke-hoach/nam/") })
    #expect(!site.files.keys.contains { $0.hasPrefix("ke-hoach/co-quan/") })
  }

  @Test func theNewestComesFirstAndUnitsStandByName() async throws {
    let site = try await VirtualSite(
      Self.varied.merging(["don-vi/ap.md": .unit("Ấp Bắc"), "don-vi/an.md": .unit("An Bình")]) {
        one, _ in one
      })
    let plans = site.page("ke-hoach").all(between: "Kế hoạch ", and: "<")
    #expect(plans.filter { ["A", "B", "C"].contains($0) } == ["C", "B", "A"])
    let units = site.page("don-vi").all(between: "/\">", and: "</a>")
    let known = ["An Bình", "Ấp Bắc", "MTTQ xã Minh Châu", "Xã Châu Giang"]
    #expect(units.filter(known.contains) == known)
  }

  @Test func aKindWithoutRecordsHasAListOnlyBehindADoor() async throws {
    let site = try await VirtualSite(["trang/a.md": .record("tieu-de: A")])
    #expect(site.files["kiem-tra/index.html"] != nil)
    #expect(site.files["van-ban/index.html"] == nil)
  }
}
