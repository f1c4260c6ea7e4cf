import Diagnostics
import Testing

@testable import Site

struct RecordPageTests {
  @Test func howToReachAUnitStandsAtTheTopOfItsPage() async throws {
    let page = try await VirtualSite([
      "don-vi/ubnd.md": .unit(
        "UBND xã",
        """
        dia-chi: Thôn Đoài
        dien-thoai: 0220 3 111 222
        lich-tiep-cong-dan:
          - {ngay: thứ Năm hằng tuần, gio: 08:00–11:30, noi-tiep: Phòng tiếp công dân}
        """),
      "ke-hoach/a.md": .plan("Kế hoạch A", "ngay-ban-hanh: 1/7/2025"),
    ]).page("don-vi/ubnd")
    let head = page.all(between: "<h1", and: "</header>").first ?? ""
    for words in [
      "Thôn Đoài", "0220 3 111 222", "thứ Năm hằng tuần, 08:00–11:30, Phòng tiếp công dân",
    ] {
      #expect(head.holds(words), "\(words)")
    }
    #expect(!head.holds("Kế hoạch A"))
  }

  @Test func aTitleIsOneLineThoughItsCellHasMore() async throws {
    let content = [
      "don-vi/ubnd.md": String.unit("UBND xã"),
      "du-an/a.csv":
        "id,tieu-de,co-quan,giai-doan,dia-diem,ngay-cong-khai\nx,\"Đường\nliên thôn\",ubnd,Đang thi công,Thôn Đông,1/8/2025\n",
    ]
    let site = try await VirtualSite(content)
    #expect(site.outline.isEmpty)
    #expect(site.page("du-an").holds(">Đường liên thôn</a>"))
    #expect(site["feed.xml"].holds("<title>Đường liên thôn</title>"))
  }

  private func page(_ address: String, settings: String = "") async throws -> String {
    try await VirtualSite(SmallSite.content, settings: settings).page(address)
  }

  @Test(arguments: [
    "href=\"../../../ke-hoach/2024/a/\"", "href=\"#dau\"", "href=\"../../../ke-hoach/2025/b.pdf\"",
    "href=\"../../../ke-hoach/\"", "href=\"../../../ke-hoach/2025/bieu-so-1.csv\"",
    "href=\"../../../van-ban/luat/\"", "Bản chính",
  ])
  func linksToFilesOfTheContentBecomeAddresses(expected: String) async throws {
    #expect(try await page("ke-hoach/2025/b").holds(expected))
  }

  @Test func aQueryStaysOnALinkToThePageThatSearches() async throws {
    let page = try await page("trang/gioi-thieu")
    #expect(page.holds("href=\"../../tim-kiem/?q=a\""))
    #expect(page.holds("href=\"../../\""))
  }

  @Test func aLinkOutOfAFileOfManyRecordsLeadsFromItsOwnDepth() async throws {
    let site = try await VirtualSite([
      "don-vi/ubnd.md": .unit("UBND xã"),
      "trang/a/x.yaml": "- id: y\n  tieu-de: Y\n  noi-dung: \"Xem [U](../../don-vi/ubnd.md)\"\n",
    ])
    #expect(site.outline.isEmpty)
    #expect(site.page("trang/a/x/y").holds("href=\"../../../../don-vi/ubnd/\""))
  }

  @Test func whatNamesARecordIsOnItsPage() async throws {
    #expect(try await page("van-ban/luat").holds("href=\"../../ke-hoach/2025/b/\""))
    #expect(try await page("ke-hoach/2024/a").holds("href=\"../../../ke-hoach/2025/b/\""))
  }

  @Test(arguments: [
    ("vi", ["lang=\"vi\"", "03/04/2025", "Đang thực hiện"]),
    ("en", ["lang=\"en\"", "3 April 2025", "In progress"]),
  ])
  func aPageSpeaksTheLanguageOfTheSite(language: String, expected: [String]) async throws {
    let page = try await page("ke-hoach/2025/b", settings: "ngon-ngu: \(language)\n")
    for text in expected { #expect(page.holds(text), "\(text)") }
  }

  @Test func aDissolvedUnitNamesItsSuccessorAndTheSuccessorNamesIt() async throws {
    let former = try await page("don-vi/cu")
    #expect(former.holds("href=\"../../don-vi/xa/\""))
    #expect(try await page("don-vi/xa").holds("href=\"../../don-vi/cu/\""))
  }

  @Test func aUnitListsWhatIsItsOwn() async throws {
    let unit = try await page("don-vi/ubnd")
    for text in ["Kế hoạch A", "Đường liên thôn", "Sắp tới"] {
      #expect(unit.holds(text), "\(text)")
    }
    #expect(!unit.holds("Kế hoạch C"))
    #expect(unit.holds("href=\"../../ke-hoach/co-quan/ubnd/\""))
  }

  @Test(arguments: ["ke-hoach/2024/a", "trang/gioi-thieu", "don-vi/mttq", "du-an/duong/x"])
  func aWithdrawnRecordStaysAndSaysWhy(address: String) async throws {
    var content = SmallSite.content
    let file = address.hasSuffix("/x") ? "du-an/duong.csv" : address + ".md"
    if file.hasSuffix(".csv") {
      content[file] = nil
      content["du-an/duong.yaml"] = """
        - {id: x, tieu-de: X, co-quan: ubnd, giai-doan: Đang thi công,
           rut-xuong: {ngay: 1/8/2025, ly-do: Sai số liệu}}
        """
    } else {
      content[file] = content[file]?.replacing(
        "---\ntieu-de", with: "---\nrut-xuong: {ngay: 1/8/2025, ly-do: Sai số liệu}\ntieu-de")
    }
    let site = try await VirtualSite(content)
    #expect(site.outline.isEmpty)
    let page = site.page(address)
    #expect(page.holds("Sai số liệu") && page.holds("01/08/2025"))
  }

  @Test func textOfARecordIsEscaped() async throws {
    let site = try await VirtualSite([
      "trang/a.md": .record("tieu-de: \"<b>\\\"A\\\" & B</b>\"", body: "<script>alert(1)</script>")
    ])
    for (path, bytes) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.holds("<b>\"A\"") && !text.holds("<script>alert"), "\(path)")
    }
  }

  @Test(arguments: ["cu/b", "ke-hoach-b"])
  func anOldAddressLeadsToTheRecord(alias: String) async throws {
    let page = try await page(alias)
    let root = alias == "cu/b" ? "../../" : "../"
    #expect(page.holds("url=\(root)ke-hoach/2025/b/"))
    #expect(page.holds("noindex"))
  }

  @Test func thePageForWhatIsNotFoundLinksFromThePathOfTheSite() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site["404.html"].holds("href=\"/cong-khai/ke-hoach/\""))
    #expect(!site["404.html"].holds("href=\"./"))
  }
}

struct PagePlaceTests {
  @Test(arguments: [
    ("", "./", "./ke-hoach/", "index.html"), ("a", "../", "../ke-hoach/", "a/index.html"),
    ("a/b/c", "../../../", "../../../ke-hoach/", "a/b/c/index.html"),
  ])
  func linksLeadFromAnyDepth(address: String, root: String, link: String, file: String) {
    let place = PagePlace(address)
    #expect(place.root == root)
    #expect(place.page("ke-hoach") == link)
    #expect(place.page("") == root)
    #expect(place.file("feed.xml") == root + "feed.xml")
    #expect(place.outputPath == file)
  }

  @Test(arguments: [
    ("", true), ("theo-doi", true), ("theo-doi/x", true), ("tim-kiem", true), ("tim-kiem/a", true),
    ("assets/x", true), ("feed.xml", true),
    ("ke-hoach/feed.xml", true), ("ke-hoach/nam/2025", true), ("ke-hoach/co-quan/a/b", true),
    ("ke-hoach/trang-thai/x", true), ("ke-hoach/trang/2", true), ("ke-hoach/trang/hai", false),
    ("ke-hoach/2025/nam", false), ("trang/gioi-thieu", false), ("gioi-thieu", false),
    ("ve-trang-nay", true), ("tro-nang", true),
  ])
  func addressesOfTheSiteItselfAreReserved(address: String, isReserved: Bool) {
    #expect(Routes.isReserved(address) == isReserved)
  }
}
