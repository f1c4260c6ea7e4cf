import Synchronization
import Testing

@testable import Site

/// What a build makes anew over what an earlier one kept, and that the site is always that of a clean
/// build.
@Suite struct RebuildTests {
  private static let pages = Set(["mot", "hai", "ba"].map { "ke-hoach/\($0)/index.html" })

  private func site() throws -> RebuiltSite {
    try RebuiltSite([
      "don-vi/ubnd.md": .unit("Ủy ban nhân dân xã"),
      "ke-hoach/mot.md": .plan("Kế hoạch một", "lien-quan: [ke-hoach/hai]", body: "Lời một."),
      "ke-hoach/hai.md": .plan("Kế hoạch hai", body: "Lời hai."),
      "ke-hoach/ba.md": .plan("Kế hoạch ba", body: "Lời ba."),
    ])
  }

  /// Builds twice with a change between, and gives the second build, which is as a clean one.
  private func rebuilt(
    _ site: RebuiltSite, _ change: (RebuiltSite) throws -> Void
  ) async throws -> RebuiltSite.Build {
    _ = try await site.build()
    try change(site)
    let build = try await site.build()
    #expect(try await site.clean() == build.files)
    return build
  }

  @Test func whatHasNotChangedStays() async throws {
    let build = try await rebuilt(try site()) { _ in }
    #expect(build.written.filter { !$0.hasPrefix("tim-kiem/") } == [])
    #expect(build.kept.isSuperset(of: Self.pages))
  }

  @Test func theSearchIndexStaysWhereNoTermHasChanged() async throws {
    let shards = "tim-kiem/index/t/"
    let same = try await rebuilt(try site()) { _ in }
    #expect(same.written.filter { $0.hasPrefix(shards) } == [])
    #expect(same.kept.contains { $0.hasPrefix(shards) })
    let site = try site()
    let other = try await rebuilt(site) {
      try $0.put("ke-hoach/ba.md", .plan("Kế hoạch ba", body: "Lời khác."))
    }
    #expect(other.written.contains { $0.hasPrefix(shards) })
    // What can be opened from a disk holds what stayed, too.
    #expect(other.files[Routes.offlineSearch] != nil)
  }

  /// The navigation is made once for all pages, and by an earlier address finds a record that moves.
  @Test func aRecordOfTheNavigationThatMovesChangesEveryPage() async throws {
    let site = try site()
    try site.put(
      "site.yaml",
      """
      tieu-de: Xã Minh Châu
      dia-chi-web: https://minhchau.example/
      dieu-huong: [{ten: Lịch họp, lien-ket: /lich-hop/}]

      """)
    let record = String.record("tieu-de: Lịch họp\ndia-chi-cu: [/lich-hop/]")
    try site.put("trang/mot.md", record)
    let build = try await rebuilt(site) {
      try $0.put("trang/mot.md", nil)
      try $0.put("trang/hai.md", record)
    }
    #expect(build.written.isSuperset(of: Self.pages))
    let page = String(decoding: build.files["ke-hoach/ba/index.html"] ?? [], as: UTF8.self)
    #expect(page.holds("href=\"../../trang/hai/\""))
  }

  @Test func aTextChangesItsOwnPageAlone() async throws {
    let build = try await rebuilt(try site()) {
      try $0.put("ke-hoach/ba.md", .plan("Kế hoạch ba", body: "Lời ba.\n\nLời khác."))
    }
    #expect(build.written.intersection(Self.pages) == ["ke-hoach/ba/index.html"])
  }

  @Test func whatReplacesARecordChangesItsPage() async throws {
    let build = try await rebuilt(try site()) {
      try $0.put("ke-hoach/ba.md", .plan("Kế hoạch ba", "thay-the: ke-hoach/mot", body: "Lời ba."))
    }
    #expect(build.written.contains("ke-hoach/mot/index.html"))
    let page = String(decoding: build.files["ke-hoach/mot/index.html"] ?? [], as: UTF8.self)
    #expect(page.holds("đã được thay thế bởi"))
  }

  @Test func removedContentIsGoneFromWhatStayed() async throws {
    let more = "rut-xuong: {ngay: 1/8/2025, ly-do: Nhầm, go-noi-dung: có}"
    let build = try await rebuilt(try site()) {
      try $0.put("ke-hoach/ba.md", .plan("Kế hoạch ba", more, body: "Lời ba."))
    }
    #expect(build.files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).holds("Lời ba") })
  }

  @Test func aTitleChangesThePagesThatShowIt() async throws {
    let build = try await rebuilt(try site()) {
      try $0.put("ke-hoach/hai.md", .plan("Kế hoạch hai, sửa", body: "Lời hai."))
    }
    #expect(
      build.written.intersection(Self.pages)
        == ["ke-hoach/mot/index.html", "ke-hoach/hai/index.html"])
    #expect(build.written.isSuperset(of: ["ke-hoach/index.html", "index.html"]))
  }

  @Test func aRecordThatIsAddedChangesWhatItNames() async throws {
    let build = try await rebuilt(try site()) {
      try $0.put(
        "ke-hoach/bon.md", .plan("Kế hoạch bốn", "lien-quan: [ke-hoach/ba]", body: "Lời."))
    }
    #expect(build.written.intersection(Self.pages) == ["ke-hoach/ba/index.html"])
    #expect(build.written.contains("ke-hoach/bon/index.html"))
  }

  @Test func aRecordThatGoesChangesWhatItNamed() async throws {
    let build = try await rebuilt(try site()) { try $0.put("ke-hoach/mot.md", nil) }
    #expect(build.written.intersection(Self.pages) == ["ke-hoach/hai/index.html"])
    #expect(build.files["ke-hoach/mot/index.html"] == nil)
  }

  @Test func aFileOfARecordStaysOrChangesWithItsPage() async throws {
    let site = try site()
    try site.put("ke-hoach/ba.pdf", "%PDF-1.4 một")
    try site.put("ke-hoach/ba.md", .plan("Kế hoạch ba", "tep: [ba.pdf]", body: "Lời."))
    let before = try await rebuilt(site) { _ in }
    #expect(before.kept.contains("ke-hoach/ba.pdf"))
    let after = try await rebuilt(site) { try $0.put("ke-hoach/ba.pdf", "%PDF-1.4 hai, dài hơn") }
    #expect(after.written.contains("ke-hoach/ba.pdf"))
    // The page tells its size.
    #expect(after.written.intersection(Self.pages) == ["ke-hoach/ba/index.html"])
  }

  @Test func anotherDayChangesWhatTellsOfIt() async throws {
    let site = try site()
    let tasks = "nhiem-vu:\n  - {viec: Sửa cầu, thoi-han: 17/8/2025}"
    try site.put("ke-hoach/bon.md", .plan("Kế hoạch bốn", tasks, body: "Lời bốn."))
    let posting = "niem-yet: {tu: 1/8/2025, den: 17/8/2025}"
    try site.put("ke-hoach/sau.md", .plan("Kế hoạch năm", posting, body: "Lời năm."))
    _ = try await site.build()
    // Due in some days, in one, today, and late; and back again.
    for day in ["2025-08-16", "2025-08-17", "2025-08-18", "2025-08-19", "2025-08-01"] {
      let build = try await site.build(today: day)
      #expect(try await site.clean(today: day) == build.files)
      #expect(build.kept.isSuperset(of: Self.pages + ["ke-hoach/sau/index.html"]))
      #expect(build.written.isSuperset(of: ["ke-hoach/bon/index.html", "index.html"]))
    }
  }

  @Test func aThemeThatShowsTheDayMakesAllPagesAnew() async throws {
    let site = try site()
    try site.put(
      "site.yaml", "tieu-de: Xã\ndia-chi-web: https://minhchau.example/\ngiao-dien: rieng\n")
    try site.putTheme("rieng/theme.yaml", "name: rieng\nextends: default\n")
    try site.putTheme("rieng/templates/partials/foot.mustache", "{{site.buildDate}}\n")
    _ = try await site.build()
    let build = try await site.build(today: "2025-08-16")
    #expect(try await site.clean(today: "2025-08-16") == build.files)
    #expect(build.kept == [])
  }

  @Test(arguments: ["content/site.yaml", "the name of the owner", "another program"])
  func whatEveryPageRestsOnChangesAll(what: String) async throws {
    let site = try site()
    let settings = "dia-chi-web: https://minhchau.example/\nco-quan: ubnd\n"
    try site.put("site.yaml", "tieu-de: Xã\n" + settings)
    _ = try await site.build()
    if what == "content/site.yaml" { try site.put("site.yaml", "tieu-de: Xã khác\n" + settings) }
    if what == "the name of the owner" { try site.put("don-vi/ubnd.md", .unit("Ủy ban khác")) }
    let build = try await site.build(how: what == "another program" ? "2" : "")
    #expect(build.kept == [])
    #expect(build.written.isSuperset(of: Self.pages))
  }

  @Test func whatWasKeptMayBeLostOrWrong() async throws {
    let site = try site()
    _ = try await site.build()
    let names = site.store.files.withLock { Array($0.keys) }
    #expect(names.count > 2)
    let clean = try await site.clean()
    for damage: ([UInt8]) -> [UInt8]? in [
      { _ in nil }, { _ in [] }, { Array($0.dropLast(3)) }, { Array("?".utf8) + $0 },
    ] {
      for kept in [names, [BuildMemory.pages], names.filter { $0 != BuildMemory.pages }] {
        site.store.files.withLock { files in
          for name in kept { files[name] = files[name].flatMap(damage) }
        }
        #expect(try await site.build().files == clean)
      }
    }
  }
}
