import Synchronization
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
    #expect(script.holds("async function openSearch("))
    #expect(!script.holds("export "))
    #expect(!script.holds("import "))
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
      let written = Mutex<[String]>([])
      try offline.write(site) { path, _ in written.withLock { $0.append(path) } }
      #expect(written.withLock(\.self) == (isWritten ? [OfflineSearch.path] : []))
    }
  }

  @Test func aStateHasTheToneThatItsKindGivesIt() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site.page(Routes.search).holds("\":\"good\","))
  }

  /// Kinds share keys of states, but not what they call them.
  @Test func aHitSaysTheStateInTheWordsOfItsKind() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã Minh Châu"),
      "van-ban/luat.md": .record(
        "tieu-de: Luật\nso-hieu: 10/2022/QH15\nloai: Luật\ntinh-trang: Ngưng hiệu lực"),
      "ke-hoach/a.md": .plan("Kế hoạch A", "trang-thai: Tạm dừng"),
      "ke-hoach/b.md": .plan("Kế hoạch B", "trang-thai: Đang thực hiện"),
    ])
    let words = site.files.keys.filter { $0.hasPrefix(Routes.searchIndex + "y.") }.sorted()
    let states = try #require(words.first.map { site[$0] })
    #expect(states.contains("[\"active\",\"Đang thực hiện\"]"))
    #expect(states.contains("[\"suspended.ngung-hieu-luc\",\"Ngưng hiệu lực\"]"))
    #expect(states.contains("[\"suspended.tam-dung\",\"Tạm dừng\"]"))
    let page = site.page(Routes.search)
    #expect(page.holds("\"van-ban/suspended.ngung-hieu-luc\":\"warn\""))
    #expect(page.holds("\"ke-hoach/suspended.tam-dung\":\"warn\""))
  }

  @Test(arguments: [
    ("Công khai xã Minh Châu", "Công khai xã"), ("Xã Minh Châu", "Xã Minh Châu"),
    ("Congkhaithongtinxahoi", "Congkhaithongtin"), ("", ""),
  ])
  func theShortNameForBrowsersHasWholeWords(title: String, short: String) {
    #expect(OpenSearchDescription.shortName(of: title) == short)
  }

  @Test func nothingOfSearchIsLoadedWithThePage() async throws {
    let page = try await VirtualSite(SmallSite.content).page(Routes.search)
    #expect(page.all(between: "<script defer src=\"", and: "\"").count == 1)
    #expect(!page.holds("preload"))
  }
}
