import Records
import Testing

@testable import Site

/// Atom, the sitemap and robots.txt.
struct FeedTests {
  private func feed(_ path: String, settings: String = "") async throws -> String {
    try await VirtualSite(SmallSite.content, settings: settings)[path]
  }

  @Test(arguments: [
    ("feed.xml", ""), ("ke-hoach/feed.xml", "ke-hoach/"), ("du-an/feed.xml", "du-an/"),
  ])
  func aFeedHasWhatTheStandardRequires(path: String, address: String) async throws {
    let xml = try await feed(path)
    let root = "https://minhchau.example/cong-khai/"
    let head = try #require(xml.all(between: "<feed", and: "<entry>").first)
    #expect(head.holds("xmlns=\"http://www.w3.org/2005/Atom\""))
    #expect(head.all(between: "<id>", and: "</id>") == [root + address])
    #expect(head.all(between: "<title>", and: "</title>").count == 1)
    #expect(head.all(between: "<updated>", and: "</updated>").count == 1)
    #expect(head.all(between: "<author>", and: "</author>").count == 1)
    #expect(head.holds("rel=\"self\"") && head.holds("href=\"\(root)\(path)\""))
    let entries = xml.all(between: "<entry>", and: "</entry>")
    #expect(!entries.isEmpty)
    for entry in entries {
      for name in ["id", "title", "updated"] {
        #expect(entry.all(between: "<\(name)>", and: "</\(name)>").count == 1, "\(name)")
      }
      #expect(entry.holds("rel=\"alternate\""))
    }
    let ids = xml.all(between: "<id>", and: "</id>")
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: ["feed.xml", "doi-thoai/feed.xml", "ke-hoach/feed.xml"])
  func nothingWasUpdatedAfterTheDayOfTheBuild(path: String) async throws {
    let days = try await feed(path).all(between: "<updated>", and: "</updated>")
    #expect(!days.isEmpty)
    #expect(
      days.allSatisfy { $0 <= "2025-08-15T00:00:00+07:00" && $0.hasSuffix("T00:00:00+07:00") })
  }

  @Test func aChangeUpdatesItsRecordAndTheFeed() async throws {
    let xml = try await feed("ke-hoach/feed.xml")
    let entry = try #require(
      xml.all(between: "<entry>", and: "</entry>").first { $0.holds("Kế hoạch B") })
    #expect(entry.all(between: "<updated>", and: "</updated>") == ["2025-06-05T00:00:00+07:00"])
    #expect(entry.all(between: "<published>", and: "</published>") == ["2025-04-03T00:00:00+07:00"])
    #expect(entry.all(between: "<title>", and: "</title>") == ["2/KH-UBND – Kế hoạch B"])
    #expect(
      xml.all(between: "<updated>", and: "</updated>").first == "2025-08-09T00:00:00+07:00")
  }

  @Test func aRecordIsNotUpdatedBeforeItWasPublished() async throws {
    let site = try await VirtualSite([
      "trang/a.md": .record(
        "tieu-de: A\nngay-cong-khai: 1/8/2025\nthay-doi: [{ngay: 1/7/2025, noi-dung: B}]")
    ])
    #expect(
      site["trang/feed.xml"].all(between: "<entry>", and: "</entry>").first?
        .holds("<updated>2025-08-01T") == true)
  }

  @Test func markupIsEscapedAndControlCharactersAreLeftOut() {
    var xml = XMLWriter()
    xml.element("a", [("b", "\"<&>\"")], text: "x\u{1}\u{8}<y> & \u{FFFE}\u{9}z\r\u{FFFF}")
    #expect(
      String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
        "<a b=\"&quot;&lt;&amp;&gt;&quot;\">x&lt;y&gt; &amp; \u{9}z</a>\n"))
  }

  @Test func theSitemapHasEveryShownPageOnceByItsFullAddress() async throws {
    let site = try await VirtualSite(SmallSite.content)
    let addresses = site["sitemap.xml"].all(between: "<loc>", and: "</loc>")
    #expect(Set(addresses).count == addresses.count)
    let root = "https://minhchau.example/cong-khai/"
    for address in ["", "ke-hoach/", "ke-hoach/2025/b/", "doi-thoai/2025/sap-toi/"] {
      #expect(addresses.contains(root + address), "\(address)")
    }
    #expect(!addresses.contains(root + "cu/b/"))
    for address in ["cong-khai/", "muc-do-cong-khai/"] {
      #expect(addresses.contains(root + address), "\(address)")
    }
    #expect(site["robots.txt"].holds("Sitemap: \(root)sitemap.xml\n"))
  }

  @Test(arguments: [(100, 0), (5, 4), (18, 2)])
  func aSitemapThatIsTooLongIsCutIntoFiles(limit: Int, files: Int) async throws {
    let site = try #require(try await VirtualSite(SmallSite.content).site)
    var paths: [String: String] = [:]
    for (path, bytes) in try written(Sitemap(limit: limit), site) {
      paths[path] = String(decoding: bytes, as: UTF8.self)
    }
    let parts = paths.filter { $0.key.hasPrefix("sitemap-") }
    let whole = try #require(paths["sitemap.xml"])
    let all = try written(Sitemap(), site).flatMap {
      String(decoding: $0.1, as: UTF8.self).all(between: "<loc>", and: "</loc>")
    }
    let count = all.count
    #expect(count > site.catalog.shownCount)
    #expect(parts.count == (limit >= count ? 0 : (count + limit - 1) / limit))
    #expect(files == 0 || !parts.isEmpty)
    #expect(whole.holds("<sitemapindex") == !parts.isEmpty)
    for part in parts {
      #expect(part.value.all(between: "<loc>", and: "</loc>").count <= limit)
      #expect(whole.holds("/\(part.key)</loc>"))
    }
  }

  private func written(_ part: some SitePart, _ site: Site) throws -> [(String, [UInt8])] {
    let files = FileLog()
    try part.write(site) { files.add($0, $1) }
    return files.all
  }

  @Test func theLimitOfASitemapIsThatOfTheProtocol() {
    #expect(Sitemap().limit == 50_000)
  }
}
