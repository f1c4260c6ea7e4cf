import Records
import Testing

@testable import Site

/// What a theme of one's own may ask of a record: only that is made, but all of that.
struct ShownOfRecordTests {
  private func page(_ template: String, _ more: [String: String] = [:]) async throws -> String {
    var themes = [
      "rieng/theme.yaml": "name: rieng\nextends: default\n",
      "rieng/templates/record-plan.mustache": template,
    ]
    themes.merge(more) { $1 }
    let site = try await VirtualSite(
      SmallSite.content, settings: "giao-dien: rieng\n", themes: themes)
    return site.page("ke-hoach/2025/b")
  }

  @Test(arguments: [
    ("{{#record.f.title.values}}{{text}}{{/record.f.title.values}}", "Kế hoạch B"),
    ("{{#record}}{{#f}}{{#title}}{{key}}{{/title}}{{/f}}{{/record}}", "title"),
    ("{{#record.f}}{{unit.key}}{{/record.f}}", "unit"),
    ("{{#record.facts}}{{key}},{{/record.facts}}", ","),
    ("{{#record}}{{#hasBody}}{{{body}}}{{/hasBody}}{{/record}}", "href"),
    ("{{record.title}}", "Kế hoạch B"),
  ])
  func aFieldIsThereWhereverItIsAskedFor(template: String, expected: String) async throws {
    #expect(try await page(template).holds(expected), "\(template)")
  }

  @Test func whatAPartialAsksForIsThere() async throws {
    let partials = ["rieng/templates/partials/mot.mustache": "{{#f.title}}<{{key}}>{{/f.title}}"]
    #expect(try await page("{{#record}}{{>partials/mot}}{{/record}}", partials).holds("<title>"))
  }

  @Test func onlyWhatIsAskedForIsMade() async throws {
    let site = try #require(try await VirtualSite(SmallSite.content).site)
    let kind = try #require(site.catalog.kinds.kinds.first { $0.key == "plan" })
    let shown = ShownOfRecords().by("not-found", of: kind, in: site.theme, withSheet: false)
    let title = try #require(kind.fields.index(ofKey: "title"))
    #expect(!shown.uses[title].isShown)
    #expect(!shown.contains(.body) && !shown.contains(.facts) && !shown.contains(.duties))
    let sheet = ShownOfRecords().by("record", of: kind, in: site.theme, withSheet: true)
    #expect(sheet.contains(.facts) && sheet.contains(.body) && sheet.contains(.duties))
    #expect(!sheet.uses[title].isShown)
  }
}
