import Diagnostics
import Templates
import Testing

@testable import Site

struct ThemeReaderTests {
  private func read(
    _ name: String, _ files: [String: String]
  ) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    return ThemeReader.read(name, in: [folder.path])
  }

  private static let base = [
    "base/theme.yaml": "name: base\nstylesheets: [a.css, b.css]\n",
    "base/a.css": "a{}", "base/b.css": "b{}",
    "base/templates/home.mustache": "{{>partials/x}}", "base/templates/partials/x.mustache": "X",
    "base/strings.vi.yaml": "home: Trang chủ\nsearch: Tìm\n", "base/assets/icon.svg": "<svg/>",
  ]

  private static let child = base.merging([
    "child/theme.yaml": "name: child\nextends: base\nstylesheets: [b.css, c.css]\n",
    "child/b.css": "B{}", "child/c.css": "c{}", "child/templates/partials/x.mustache": "Y",
    "child/strings.vi.yaml": "search: Tìm kiếm\n",
  ]) { one, _ in one }

  @Test func aThemeHasWhatItsFolderHas() throws {
    let (theme, problems) = try read("base", Self.base)
    #expect(problems.isEmpty)
    #expect(theme.templates.contains("home") && theme.templates.contains("partials/x"))
    #expect(String(decoding: theme.styleSheet, as: UTF8.self) == "a{}b{}")
    #expect(theme.assets.keys.sorted() == ["icon.svg"])
    #expect(theme.words(in: .vi)["home"] == "Trang chủ")
  }

  @Test func aThemeThatExtendsAnotherReplacesOnlyWhatItHas() throws {
    let (theme, problems) = try read("child", Self.child)
    #expect(problems.isEmpty)
    var html: [UInt8] = []
    theme.templates.render("home", with: [], into: &html)
    #expect(String(decoding: html, as: UTF8.self) == "Y")
    #expect(String(decoding: theme.styleSheet, as: UTF8.self) == "a{}B{}c{}")
    #expect(theme.words(in: .vi)["home"] == "Trang chủ")
    #expect(theme.words(in: .vi)["search"] == "Tìm kiếm")
    #expect(theme.assets["icon.svg"] != nil)
  }

  @Test func wordsThatALanguageLacksAreThoseOfTheOther() throws {
    let (theme, _) = try read("base", Self.base)
    #expect(theme.words(in: .en)["home"] == "Trang chủ")
    #expect(theme.words(in: .vi)["khong-co"] == "khong-co")
  }

  @Test(arguments: [
    ("khong-co", [:], "không thấy giao diện «khong-co»"),
    ("a", ["a/theme.yaml": "extends: b\n"], "không thấy giao diện «b»"),
    ("a", ["a/theme.yaml": "extends: a\n"], "giao diện mở rộng vòng tròn: a → a"),
    (
      "a", ["a/theme.yaml": "extends: b\n", "b/theme.yaml": "extends: a\n"],
      "giao diện mở rộng vòng tròn: a → b → a"
    ),
    ("a", ["a/theme.yaml": "stylesheets: [x.css]\n"], "giao diện thiếu tệp «x.css»"),
    ("a", ["a/theme.yaml": "colour: red\n"], "theme.yaml không có mục «colour»"),
  ])
  func aBrokenThemeIsOneDiagnostic(name: String, files: [String: String], message: String) throws {
    let problems = try read(name, files).diagnostics
    #expect(problems.map(\.message.vi) == [message])
  }

  @Test(arguments: [
    ("base/strings.fr.yaml", "strings.vi.yaml hoặc strings.en.yaml"),
    ("base/strings.vi.yml", "strings.vi.yaml"),
    ("base/templates/strings.vi.yaml", "strings.vi.yaml"),
    ("base/partials/x.mustache", "templates/"), ("base/templates/home.hbs", "home.mustache"),
    ("base/c.css", "- c.css"),
  ])
  func aFileThatNobodyReadsIsTold(path: String, mend: String) throws {
    let problems = try read("base", Self.base.merging([path: "a: b"]) { one, _ in one }).diagnostics
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.first?.place?.file.hasSuffix(path) == true)
    #expect(problems.first?.mends.first?.vi.contains(mend) == true)
  }

  @Test(arguments: [
    "base/README.md", "base/assets/strings.fr.yaml", "base/notes.yaml", "base/a.txt",
  ])
  func whatIsNoPartOfAThemeIsLeftAlone(path: String) throws {
    #expect(try read("base", Self.base.merging([path: "a"]) { one, _ in one }).diagnostics.isEmpty)
  }

  @Test func aThemeThatIsExtendedAndNotThereIsToldWhereItIsNamed() throws {
    let problems = try read("a", ["a/theme.yaml": "name: a\nextends: defualt\n"]).diagnostics
    #expect(problems.first?.place?.file.hasSuffix("a/theme.yaml") == true)
    #expect(problems.first?.place?.position?.line == 2)
  }

  @Test func aWordThatIsMisspeltOrNoTextIsTold() throws {
    let words = "serach: Tìm kiếm\nx: X\nhome: [a]\n"
    let files = Self.child.merging([
      "child/strings.vi.yaml": words, "child/templates/partials/x.mustache": "{{t.x}}",
    ]) { _, new in new }
    let problems = try read("child", files).diagnostics
    #expect(problems.map(\.code) == [.theme, .theme])
    #expect(problems.map { $0.place?.position?.line } == [3, 1])
    #expect(problems.map(\.severity) == [.error, .warning])
    #expect(problems.last?.mends.first?.en.contains("‘search’") == true)
  }

  /// The words of the search page go through JSON.
  @Test(arguments: ["Không thấy \"gì\"", "Không \\ thấy", "Không\nthấy"])
  func aWordThatWouldBreakSearchIsTold(word: String) async throws {
    let quoted = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A")], settings: "giao-dien: rieng\n",
      themes: [
        "rieng/theme.yaml": "name: rieng\nextends: default\n",
        "rieng/strings.vi.yaml": "searchNone: \"\(quoted)\"\nhome: \"Trang \\\"nhà\\\"\"\n",
      ])
    #expect(site.problems.map(\.code) == [.theme])
    #expect(site.problems.first?.message.vi.contains("«searchNone»") == true)
    #expect(site.problems.first?.place?.file.hasSuffix("rieng/strings.vi.yaml") == true)
  }

  @Test func aBrokenTemplateIsToldAtItsLine() throws {
    let files = Self.base.merging(["base/templates/home.mustache": "a\n{{#b}}\n"]) { _, new in new }
    let problems = try read("base", files).diagnostics
    #expect(problems.map(\.code) == [.template])
    #expect(problems.first?.place?.position?.line == 2)
    #expect(problems.first?.place?.file.hasSuffix("base/templates/home.mustache") == true)
  }

  @Test func aThemeWithoutATemplateThatPagesNeedIsTold() async throws {
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A")], settings: "giao-dien: nho\n",
      themes: ["nho/theme.yaml": "name: nho\n", "nho/templates/home.mustache": "x"])
    #expect(
      site.problems.map(\.code) == Array(repeating: .theme, count: ThemeCheck.required.count - 1))
  }

  @Test(arguments: [
    ("rekord", "‘record’"), ("record-du-an", "‘record-project’"),
    ("partials/fooot", "‘partials/foot’"),
    ("cua-xa", "docs/themes.md"),
  ])
  func aTemplateThatNoPageUsesIsTold(name: String, mend: String) async throws {
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A")], settings: "giao-dien: rieng\n",
      themes: [
        "rieng/theme.yaml": "name: rieng\nextends: default\n",
        "rieng/templates/\(name).mustache": "<p>x</p>\n",
        "rieng/templates/record-project.mustache": "{{>partials/cua-xa}}\n",
        "rieng/templates/partials/cua-xa.mustache": "<p>y</p>\n",
      ])
    #expect(site.problems.map(\.code) == [.theme])
    #expect(site.problems.first?.severity == .warning)
    #expect(site.problems.first?.place?.file.hasSuffix("\(name).mustache") == true)
    #expect(site.problems.first?.mends.first?.en.contains(mend) == true)
  }

  @Test func aSiteMayChangeOnePartOfTheDefaultTheme() async throws {
    let site = try await VirtualSite(
      ["trang/a.md": .record("tieu-de: A")], settings: "giao-dien: rieng\n",
      themes: [
        "rieng/theme.yaml": "extends: default\n",
        "rieng/templates/not-found.mustache": "Không có {{t.home}} {{root}}",
      ])
    #expect(site.outline.isEmpty)
    #expect(site["404.html"] == "Không có Trang chủ /cong-khai/")
    #expect(site.page("trang/a").holds("<h1"))
  }
}
