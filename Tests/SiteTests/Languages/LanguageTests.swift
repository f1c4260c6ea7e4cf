import Diagnostics
import Testing

@testable import Site

/// A site whose pages are in Vietnamese and in English.
struct LanguageTests {
  private static let both = """
    cac-ngon-ngu: [vi, en]
    dieu-huong: [{ten: {vi: Kế hoạch, en: Plans}, lien-ket: /ke-hoach/}]

    """

  private func site(
    _ more: [String: String] = [:], settings: String = both
  ) async throws -> VirtualSite {
    try await VirtualSite(
      SmallSite.content.merging(more) { $1 }, settings: settings, title: Self.title)
  }

  private static let title = "tieu-de: {vi: Xã Minh Châu, en: Minh Châu commune}\n"

  @Test func everyPageIsThereInEachLanguageAtTheSameAddressBelowItsFolder() async throws {
    let site = try await site()
    #expect(site.problems.isEmpty)
    let pages = site.files.keys.filter { $0.hasSuffix("index.html") }
    let english = Set(pages.filter { $0.hasPrefix("en/") }.map { String($0.dropFirst(3)) })
    #expect(english.count > 20)
    #expect(english == Set(pages.filter { !$0.hasPrefix("en/") }))
    for page in english {
      #expect(site[page].holds("<html lang=\"vi\">"))
      #expect(site["en/" + page].holds("<html lang=\"en\">"))
    }
  }

  @Test func everyPageLeadsToTheSamePageInTheOtherLanguage() async throws {
    let site = try await site()
    let plan = site.page("ke-hoach/2025/b")
    #expect(
      plan.holds("href=\"../../../en/ke-hoach/2025/b/\" hreflang=\"en\" lang=\"en\">English<"))
    let english = site.page("en/ke-hoach/2025/b")
    #expect(
      english.holds("href=\"../../../../ke-hoach/2025/b/\" hreflang=\"vi\" lang=\"vi\">Tiếng Việt<")
    )
    #expect(site.page("").holds("href=\"./en/\" hreflang=\"en\""))
    #expect(site.page("en").holds("href=\"./../\" hreflang=\"vi\""))
    // It is shown at any depth, below the path of the site.
    #expect(site["404.html"].holds("href=\"/cong-khai/en/\" hreflang=\"en\""))
  }

  /// Screen readers pronounce what they read in the language that it is marked with.
  @Test func wordsOfTablesAndFiltersThatHaveNoEnglishAreMarked() async throws {
    let site = try await site([
      "ke-hoach/2025/d.md": .plan(
        "Kế hoạch D",
        """
        ngay-cong-khai: 1/7/2025
        nhiem-vu:
          - {viec: Việc một, thoi-han: 1/8/2025}
          - {viec: Việc hai, don-vi: mttq, thoi-han: 1/8/2025}
        """)
    ])
    let xa = "lang=\"vi\">Xã Minh Châu</a>"
    #expect(site.page("en/muc-do-cong-khai").holds(xa))
    #expect(site.page("en/muc-do-cong-khai").holds("lang=\"vi\">Kế hoạch D</a>"))
    #expect(site.page("en/cong-khai/danh-muc/2025/quy-3").holds("lang=\"vi\">Kế hoạch D</a>"))
    #expect(site.page("en/theo-doi").holds("lang=\"vi\">MTTQ xã Minh Châu</a> <span"))
    #expect(!site.page("theo-doi").holds("lang=\"vi\">MTTQ"))
  }

  @Test func aMonthHasItsEnglishName() async throws {
    let site = try await site()
    #expect(site.page("en/lich/2025/08").holds("<h1>Calendar: August 2025</h1>"))
    #expect(site.page("lich/2025/08").holds("Tháng 8/2025"))
  }

  @Test func searchEnginesAreToldOfBoth() async throws {
    let site = try await site()
    let root = "https://minhchau.example/cong-khai/"
    for page in [site.page("ke-hoach/2025/b"), site.page("en/ke-hoach/2025/b")] {
      #expect(page.holds("hreflang=\"vi\" href=\"\(root)ke-hoach/2025/b/\">"))
      #expect(page.holds("hreflang=\"en\" href=\"\(root)en/ke-hoach/2025/b/\">"))
    }
    #expect(
      site.page("en/ke-hoach/2025/b").holds("\"canonical\" href=\"\(root)en/ke-hoach/2025/b/\""))
    let map = site["sitemap.xml"]
    #expect(map.holds("<loc>\(root)en/ke-hoach/2025/b/</loc>"))
    #expect(map.holds("hreflang=\"vi\" href=\"\(root)ke-hoach/2025/b/\""))
    #expect(
      map.all(between: "<loc>", and: "<").count == Set(map.all(between: "<loc>", and: "<")).count)
    #expect(!site["404.html"].holds("rel=\"alternate\" hreflang"))
  }

  @Test func aSiteInOneLanguageSaysNothingOfAnother() async throws {
    let site = try await VirtualSite(SmallSite.content)
    #expect(site.filesHolding("hreflang").isEmpty)
    #expect(!site.files.keys.contains { $0.hasPrefix("en/") || $0.hasPrefix("vi/") })
    #expect(
      site.filesHolding("lang=\"vi\"").allSatisfy {
        !$0.hasSuffix("html") || site[$0].all(between: " lang=\"", and: "\"").count == 1
      })
  }

  @Test func filesThatHaveNoLanguageAreThereOnce() async throws {
    let site = try await site()
    #expect(
      !site.files.keys.contains { $0.hasPrefix("en/assets/") || $0.hasPrefix("en/tim-kiem/index/") }
    )
    #expect(site.page("en/ke-hoach/2025/b").holds("href=\"../../../../ke-hoach/2025/b.pdf\""))
    for name in ["ke-hoach/2025/b", "ke-hoach", ""] {
      let page = site.page(name.isEmpty ? "en" : "en/" + name)
      let up = String(repeating: "../", count: name.split(separator: "/").count + 1)
      #expect(page.holds("rel=\"stylesheet\" href=\"\(name.isEmpty ? "./" : "")\(up)assets/site."))
    }
    #expect(
      site.page("en/tim-kiem").holds("data-index=\"../../tim-kiem/index/\" data-site=\"../\""))
  }

  @Test func aRecordMaySayItsTitleSummaryAndTextInEnglish() async throws {
    let site = try await site([
      "ke-hoach/2025/d.md": .plan(
        "Kế hoạch D",
        """
        ngay-cong-khai: 1/8/2025
        tom-tat: Tóm tắt của D
        tieu-de-tieng-anh: Plan D
        tom-tat-tieng-anh: Summary of D
        noi-dung-tieng-anh: "Text of **D**, see [A](../2024/a.md)."
        """, body: "Nội dung của D."),
      "ke-hoach/2025/e.md": .plan("Kế hoạch E", "lien-quan: [d.md]"),
    ])
    #expect(site.problems.isEmpty)
    let english = site.page("en/ke-hoach/2025/d")
    #expect(english.holds("<h1>Plan D</h1>"))
    #expect(english.holds("<p class=\"lead\">Summary of D</p>"))
    #expect(
      english.holds("Text of <strong>D</strong>, see <a href=\"../../../ke-hoach/2024/a/\">A</a>"))
    #expect(!english.holds("Nội dung của D"))
    #expect(site.page("en/ke-hoach").holds(">Plan D</a>\n<p class=\"entry-text\">Summary of D</p>"))
    let vietnamese = site.page("ke-hoach/2025/d")
    #expect(vietnamese.holds("<h1>Kế hoạch D</h1>") && vietnamese.holds("Nội dung của D."))
    #expect(!vietnamese.holds("Plan D") && !vietnamese.holds("Text of"))
    #expect(site.page("en/ke-hoach/2025/e").holds("\">Plan D</a>"))
    #expect(site.page("ke-hoach/2025/e").holds("\">Kế hoạch D</a>"))
    #expect(
      site["en/ke-hoach/feed.xml"].holds("Plan D") && site["ke-hoach/feed.xml"].holds("Kế hoạch D"))
  }

  @Test func whatHasNoEnglishIsMarkedAsVietnamese() async throws {
    let site = try await site([
      "ke-hoach/2025/f.md": .plan(
        "Kế hoạch F", "tom-tat: Tóm tắt", body: "Nội dung.")
    ])
    #expect(site.problems.isEmpty)
    let page = site.page("en/ke-hoach/2025/f")
    #expect(page.holds("<h1 lang=\"vi\">Kế hoạch F</h1>"))
    #expect(page.holds("<p class=\"lead\" lang=\"vi\">Tóm tắt</p>"))
    #expect(page.holds("<div class=\"prose\" lang=\"vi\">\n<p>Nội dung.</p>"))
    #expect(page.holds("lang=\"vi\">Ủy ban nhân dân xã Minh Châu</a>"))
    #expect(
      site.page("en/ke-hoach").holds(
        "lang=\"vi\">Kế hoạch F</a>\n<p class=\"entry-text\" lang=\"vi\">"))
  }

  @Test func aRecordInEnglishIsMarkedOnVietnamesePagesOnly() async throws {
    let site = try await site([
      "ke-hoach/2025/b.md": .plan("Plan in English", "ngon-ngu: en", body: "Its text.")
    ])
    #expect(site.page("ke-hoach/2025/b").holds("<h1 lang=\"en\">Plan in English</h1>"))
    #expect(site.page("ke-hoach/2025/b").holds("<div class=\"prose\" lang=\"en\">"))
    #expect(site.page("en/ke-hoach/2025/b").holds("<h1>Plan in English</h1>"))
    #expect(site.page("en/ke-hoach").holds("\">Plan in English</a>"))
  }

  @Test func whatIsRedactedIsSoInEnglishToo() async throws {
    let site = try await site([
      "danh-sach/a.md": .record(
        """
        tieu-de: Danh sách A
        tieu-de-tieng-anh: List A
        co-quan: ubnd
        loai: Hỗ trợ thiên tai, dịch bệnh
        muc-dich: Hỗ trợ sau bão
        ngay-cong-khai: 1/6/2025
        niem-yet: {tu: 1/6/2025, den: 1/7/2025}
        tom-tat-tieng-anh: Names of households
        noi-dung-tieng-anh: Their addresses
        """, body: "Địa chỉ của họ.")
    ])
    #expect(site.page("en/danh-sach/a").holds("<h1>List A</h1>"))
    #expect(site.filesHolding("Names of households").isEmpty)
    #expect(site.filesHolding("Their addresses").isEmpty)
    #expect(site.filesHolding("Địa chỉ của họ").isEmpty)
  }

  @Test func datesNumbersAndMoneyAreThoseOfTheLanguage() async throws {
    let site = try await site([
      "du-an/cau.md": .record(
        """
        tieu-de: Cầu
        co-quan: ubnd
        giai-doan: Đang thi công
        dia-diem: Thôn Đông
        ngay-cong-khai: 1/8/2025
        tong-muc-dau-tu: 1.250.000.000
        """)
    ])
    #expect(
      site.page("du-an/cau").holds("1.250.000.000 đồng")
        && site.page("du-an/cau").holds("01/08/2025"))
    #expect(site.page("en/du-an/cau").holds("VND 1,250,000,000"))
    #expect(site.page("en/du-an/cau").holds("1 August 2025"))
  }

  @Test func unitsStandInTheOrderOfTheLanguage() async throws {
    let units = Dictionary(
      uniqueKeysWithValues: [("a", "Đông Giang"), ("b", "Dương Hà"), ("c", "Eo"), ("d", "Ếch")].map
      {
        ("don-vi/\($0).yaml", "tieu-de: \($1)\nloai-don-vi: territory\nlevel: commune\n")
      })
    let site = try await VirtualSite(units, settings: "cac-ngon-ngu: [vi, en]\n", title: Self.title)
    func order(_ page: String) -> [String] {
      page.all(between: "<li><a href", and: "</a>").map {
        String($0.split(separator: ">").last ?? "")
      }
    }
    let list = ["Dương Hà", "Đông Giang", "Eo", "Ếch"]
    #expect(order(site.page("don-vi")).filter(list.contains) == list)
    #expect(
      order(site.page("en/don-vi")).filter(list.contains)
        == ["Đông Giang", "Dương Hà", "Ếch", "Eo"])
  }

  @Test func englishMayStandAtTheRootAndVietnameseBelow() async throws {
    let site = try await VirtualSite(
      SmallSite.content, settings: "cac-ngon-ngu: [en, vi]\n", title: Self.title)
    #expect(
      site.page("").holds("<html lang=\"en\">") && site.page("vi").holds("<html lang=\"vi\">"))
    #expect(!site.files.keys.contains { $0.hasPrefix("en/") })
  }

  @Test func theLanguageAloneGivesOneThatIsNotVietnamese() async throws {
    let site = try await VirtualSite(SmallSite.content, settings: "ngon-ngu: en\n")
    #expect(site.page("ke-hoach").holds("<html lang=\"en\">"))
    #expect(!site.files.keys.contains { $0.hasPrefix("vi/") || $0.hasPrefix("en/") })
  }

  @Test func aLanguageThatTheToolDoesNotSpeakIsToldAtItsPlace() async throws {
    let site = try await VirtualSite(SmallSite.content, settings: "cac-ngon-ngu: [vi, fr]\n")
    #expect(site.problems.map(\.code) == [.choice])
    #expect(site.problems.first?.place?.position?.line == 3)
    #expect(site.problems.first?.place?.position?.column == 20)
  }

  @Test func wordsOfTheSettingsWithoutEnglishAreTold() async throws {
    let site = try await VirtualSite(
      SmallSite.content,
      settings: "cac-ngon-ngu: [vi, en]\ndieu-huong: [{ten: Kế hoạch, lien-ket: /ke-hoach/}]\n")
    #expect(site.outline == ["untranslated content/site.yaml", "untranslated content/site.yaml"])
    #expect(site.problems.map { $0.place?.position?.line } == [1, 4])
    #expect(site.problems.allSatisfy { $0.severity == .warning && !$0.mends.isEmpty })
  }

  @Test func wordsThatAThemeLacksInALanguageAreTold() async throws {
    let theme = [
      "cua-toi/theme.yaml": "name: cua-toi\nextends: default\n",
      "cua-toi/strings.vi.yaml": "loiChao: Xin chào\n",
      "cua-toi/templates/partials/foot.mustache": "{{t.loiChao}}",
    ]
    let site = try await VirtualSite(
      SmallSite.content, settings: "cac-ngon-ngu: [vi, en]\ngiao-dien: cua-toi\n",
      title: Self.title,
      themes: theme)
    #expect(site.problems.map(\.code) == [.untranslated])
    #expect(site.problems.first?.place?.file.hasSuffix("/strings.en.yaml") == true)
    #expect(site.problems.first?.message.vi.contains("loiChao") == true)
    // A site in Vietnamese alone lacks nothing.
    let one = try await VirtualSite(
      SmallSite.content, settings: "giao-dien: cua-toi\n", themes: theme)
    #expect(one.problems.isEmpty)
  }

  @Test func noRecordMayStandWhereAnotherLanguageHasItsPages() async throws {
    let site = try await site([
      "ke-hoach/2025/c.md": .plan("Kế hoạch C", "dia-chi-cu: [/en/ke-hoach/c/]")
    ])
    #expect(site.problems.hasErrors)
  }

  @Test func searchInEnglishHasItsOwnWordsForKindsAndStates() async throws {
    let site = try await site()
    let words = site.page("en/tim-kiem").all(between: "class=\"search-words\">", and: "</script>")
      .first
    #expect(words?.holds("\"kind:ke-hoach\":\"Plans\"") == true)
    #expect(words?.holds("\"state:active\":\"In progress\"") == true)
    #expect(!site.page("tim-kiem").holds("\"kind:"))
    #expect(site.files["en/tim-kiem/search.js"] == nil)
  }
}
