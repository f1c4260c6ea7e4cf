import Testing

@testable import Site

struct SearchPageTests {
  @Test func theScriptForDisksHoldsTheIndexAndTheModuleAsPlainCode() async throws {
    let site = try await VirtualSite(SmallSite.content)
    let script = site[OfflineSearch.path]
    let index = site.files.keys.filter { $0.hasPrefix(Routes.searchIndex) }
    #expect(!index.isEmpty)
    for path in index {
      #expect(script.holds("\"\(path.dropFirst(Routes.searchIndex.count))\":\(site[path])"))
    }
    #expect(script.holds("\nasync function openSearch("))
    #expect(!script.holds("\nexport "))
    #expect(!script.holds("\nimport "))
  }

  @Test func aLargeIndexHasNoScriptForDisks() async throws {
    let site = try #require(try await VirtualSite(SmallSite.content).site)
    for (limit, isWritten) in [(5, true), (4, false)] {
      let offline = OfflineSearch(limit: limit)
      let output = offline.keeping { _, _ in }
      try output("root.json", Array("{}".utf8))
      try output("x/a.json", Array("[1]".utf8))
      // One text that two records have counts once.
      try output("x/a.json", Array("[1]".utf8))
      try confirmation(expectedCount: isWritten ? 1 : 0) { written in
        try offline.write(site) { _, _ in written() }
      }
    }
  }

  @Test func aStateHasTheToneThatItsKindGivesIt() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site.page(Routes.search).holds("\":\"good\","))
  }

  @Test func nothingOfSearchIsLoadedWithThePage() async throws {
    let page = try await VirtualSite(SmallSite.content).page(Routes.search)
    #expect(page.all(between: "<script defer src=\"", and: "\"").count == 1)
    #expect(!page.holds("preload"))
  }
}
