import Diagnostics
import Testing

@testable import Site

/// The accessibility statement, the page that says what a site is, and the contact in both.
struct StatementTests {
  private func site(
    _ settings: String = "", themes: [String: String] = [:], adding more: [String: String] = [:]
  ) async throws -> VirtualSite {
    try await VirtualSite(
      ["don-vi/ubnd.md": .unit("UBND xã Minh Châu")].merging(more) { _, new in new },
      settings: settings, themes: themes)
  }

  @Test func theStatementSaysWhatTheThemeWasTestedForAndWhen() async throws {
    let page = try await site().page("tro-nang")
    for words in ["WCAG 2.2", "mức AA", "axe-core", "Lập ngày 15/08/2025", "Chỗ chưa đạt"] {
      #expect(page.holds(words), "\(words)")
    }
    #expect(!page.holds("chưa được kiểm tra lại"))
  }

  @Test func aThemeThatNobodyTestedSaysSo() async throws {
    let page = try await site(
      "giao-dien: rieng\n",
      themes: [
        "rieng/theme.yaml": "extends: default\nstylesheets: [css/a.css]\n",
        "rieng/css/a.css": "a{}", "rieng/templates/not-found.mustache": "x",
        "rieng/strings.vi.yaml": "home: Đầu trang\n",
      ]
    ).page("tro-nang")
    #expect(page.holds("đã sửa 2 tệp"))
    #expect(page.holds("axe-core"))
  }

  @Test func aThemeSaysItselfWhatItWasTestedFor() async throws {
    let page = try await site(
      "giao-dien: rieng\n",
      themes: [
        "rieng/theme.yaml": "extends: default\n", "rieng/templates/not-found.mustache": "x",
        "rieng/accessibility.yaml":
          "standard: WCAG 3\nlevel: B\nchecks: [{what: {vi: Thử tay}}]\nlimits: [{vi: Còn <nhỏ>}]\n",
      ]
    ).page("tro-nang")
    #expect(page.holds("WCAG 3, mức B") && page.holds("Thử tay") && page.holds("Còn &lt;nhỏ&gt;"))
    #expect(!page.holds("axe-core") && !page.holds("đã sửa"))
  }

  @Test func aFileThatSaysNothingIsNoTest() async throws {
    let page = try await site(
      "giao-dien: rieng\n",
      themes: ["rieng/theme.yaml": "extends: default\n", "rieng/accessibility.yaml": "[]\n"]
    ).page("tro-nang")
    #expect(page.holds("chưa được kiểm tra về khả năng tiếp cận"))
    #expect(!page.holds("axe-core"))
  }

  @Test func filesThatRecordsBringAreCountedByFormat() async throws {
    let page = try await VirtualSite(SmallSite.content).page("tro-nang")
    #expect(page.holds("kèm 2 tệp (CSV 1, PDF 1)"))
    #expect(try await !site().page("tro-nang").holds("Các hồ sơ kèm"))
  }

  @Test(arguments: ["tro-nang", "ve-trang-nay"])
  func theContactOfTheSettingsIsShown(address: String) async throws {
    let page = try await site(
      """
      co-quan: ubnd
      lien-he: {dien-thoai: "0200 000 0001", thu-dien-tu: a@b.example, dia-chi: Thôn Trung, gio: 7h–17h}

      """
    ).page(address)
    for words in [
      "href=\"../don-vi/ubnd/\"", "href=\"tel:02000000001\">0200 000 0001<",
      "href=\"mailto:a@b.example\"", "Thôn Trung", "7h–17h",
    ] { #expect(page.holds(words), "\(words)") }
  }

  @Test func withoutAContactTheOwnerIsNamedAndWithoutBothThatIsSaid() async throws {
    let owned = try await site("co-quan: ubnd\nlien-he: {gio: 7h–17h}\n").page("tro-nang")
    #expect(owned.holds("xin báo cho cơ quan chủ quản") && owned.holds("don-vi/ubnd/"))
    #expect(!owned.holds("7h–17h"))
    let bare = try await site().page("tro-nang")
    #expect(bare.holds("chưa ghi nơi tiếp nhận góp ý"))
  }

  @Test(arguments: [
    ("{thu-dien-tu: khong-phai}", DiagnosticCode.email), ("{dien-thoai: gọi tôi}", .phone),
    ("{so: 1}", .unknownKey),
  ])
  func aContactThatCannotBeIsToldAtItsPlace(contact: String, code: DiagnosticCode) async throws {
    let problems = try await site("lien-he: \(contact)\n").problems
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.position?.line == 3)
  }

  @Test func aSiteHasAPageThatSaysWhatItIsUnlessItHasItsOwn() async throws {
    let made = try await site("gioi-thieu: {vi: Trang của xã}\ngiay-phep: {vi: CC BY 4.0}\n")
    let page = made.page("ve-trang-nay")
    #expect(page.holds("Trang của xã") && page.holds("CC BY 4.0.") && page.holds("../don-vi/"))
    #expect(made.page("").holds("href=\"./ve-trang-nay/\""))
    let full = try await site("giay-phep: {vi: CC BY 4.0.}\n").page("ve-trang-nay")
    #expect(full.holds("CC BY 4.0.") && !full.holds("CC BY 4.0.."))
    let own = try await site(adding: ["trang/gioi-thieu.md": .record("tieu-de: Về chúng tôi")])
    #expect(own.page("ve-trang-nay").isEmpty)
    #expect(own.page("").holds("href=\"./trang/gioi-thieu/\""))
  }

  @Test func aDraftIsNoPageOfItsOwn() async throws {
    let site = try await site(
      adding: ["trang/gioi-thieu.md": .record("tieu-de: Về chúng tôi\nban-thao: có")])
    #expect(site.page("").holds("href=\"./ve-trang-nay/\""))
  }

  @Test func linksAndTheNavigationMayLeadToBoth() async throws {
    let site = try await site(
      "dieu-huong: [{ten: Mục, lien-ket: /tro-nang/}]\n",
      adding: ["trang/a.md": .record("tieu-de: A", body: "[x](/ve-trang-nay/)")])
    #expect(site.outline.isEmpty)
  }
}
