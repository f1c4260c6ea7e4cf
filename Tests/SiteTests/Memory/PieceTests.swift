import Testing

@testable import Site

/// What is made anew of parts that show the whole site, when a record comes or goes, and that the site is
/// always that of a clean build.
@Suite struct PieceTests {
  private static let task = "nhiem-vu: [{viec: Làm đường, thoi-han: 1/7/2025}]"
  private static let sure = "trang-thai: đã xác nhận"
  /// Pages of the whole site that show nothing of a plan without tasks that cites nothing.
  private static let pages = Set([
    "theo-doi/index.html", "theo-doi/nguon/index.html", "theo-doi/trang-thai/qua-han/index.html",
    "van-ban/trich-dan/1-nq-hdnd/index.html", "van-ban/trich-dan/index.html", "lich/lich.ics",
  ])

  private func site() throws -> RebuiltSite {
    try RebuiltSite([
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã"),
      "ke-hoach/viec.md": .plan("Kế hoạch có việc", Self.task, body: "Lời."),
      "ke-hoach/dan.md": .plan("Kế hoạch dẫn", body: "Theo Nghị quyết số 1/NQ-HĐND."),
      "ke-hoach/khac.md": .plan("Kế hoạch khác", body: "Lời."),
      "doi-thoai/thon.md": .dialogue("Đối thoại thôn", at: "2025-09-01 08:00–10:00", Self.sure),
    ])
  }

  /// Builds twice with a change between, and gives the second build, which is as a clean one.
  private func rebuilt(
    _ change: (RebuiltSite) throws -> Void
  ) async throws -> RebuiltSite.Build {
    let site = try site()
    #expect(Self.pages.isSubset(of: try await site.build().files.keys))
    try change(site)
    let build = try await site.build()
    #expect(try await site.clean() == build.files)
    return build
  }

  @Test func aRecordThatComesLeavesThePagesThatDoNotShowIt() async throws {
    let build = try await rebuilt { try $0.put("ke-hoach/a.md", .plan("Kế hoạch mới")) }
    #expect(build.kept.isSuperset(of: Self.pages))
    #expect(build.written.contains("index.html"))
  }

  @Test func aRecordThatGoesLeavesThePagesThatDidNotShowIt() async throws {
    let build = try await rebuilt { try $0.put("ke-hoach/khac.md", nil) }
    #expect(build.kept.isSuperset(of: Self.pages))
    #expect(build.written.contains("index.html"))
  }

  @Test func aTaskThatComesIsOnThePagesOfAll() async throws {
    let build = try await rebuilt { try $0.put("ke-hoach/a.md", .plan("Kế hoạch mới", Self.task)) }
    #expect(
      build.written.intersection(Self.pages) == Self.pages.filter { $0.hasPrefix("theo-doi") })
  }

  @Test func aTitleChangesThePagesThatShowIt() async throws {
    let build = try await rebuilt {
      try $0.put("ke-hoach/viec.md", .plan("Kế hoạch sửa", Self.task, body: "Lời."))
    }
    #expect(
      build.written.intersection(Self.pages) == Self.pages.filter { $0.hasPrefix("theo-doi") })
  }

  @Test func whatTakesPlaceIsInTheCalendar() async throws {
    let build = try await rebuilt {
      try $0.put(
        "doi-thoai/xa.md", .dialogue("Đối thoại xã", at: "2025-09-02 08:00–10:00", Self.sure))
    }
    #expect(build.written.intersection(Self.pages) == ["lich/lich.ics"])
  }

  @Test func whatIsCitedOnceMoreChangesItsPages() async throws {
    let build = try await rebuilt {
      try $0.put(
        "ke-hoach/khac.md", .plan("Kế hoạch khác", body: "Theo Nghị quyết số 1/NQ-HĐND."))
    }
    #expect(build.written.intersection(Self.pages) == Self.pages.filter { $0.hasPrefix("van-ban") })
  }

  @Test func whatStayedMayStayAgain() async throws {
    let site = try site()
    _ = try await site.build()
    for number in 1...3 {
      try site.put("ke-hoach/\(number).md", .plan("Kế hoạch mới số \(number)"))
      let build = try await site.build()
      #expect(build.kept.isSuperset(of: Self.pages))
      #expect(try await site.clean() == build.files)
    }
  }
}
