import Testing

@testable import Templates

@Suite struct StretchTests {
  private static let site: TemplateObject = [
    "site": ["title": "S<", "links": [["url": "1", "on": true], ["url": "2"]]], "t": ["a": "A"],
    "x": "1", "off": false,
  ]

  /// What comes out of `t` in a context that was just made, and in one for many pages.
  private func rendered(
    _ template: String, _ page: TemplateValue, _ others: [String: String]
  ) -> (plain: String, settled: String, stretches: Int) {
    let templates = parse(others.merging(["t": template]) { $1 }).templates
    let plain = templates.shared(Self.site)
    let settled = templates.settled(plain)
    let texts = [plain, settled].map { context in
      var out: [UInt8] = []
      templates.render("t", in: context, with: [page], into: &out)
      return String(decoding: out, as: UTF8.self)
    }
    return (texts[0], texts[1], settled.stretches.count)
  }

  @Test(arguments: [
    ("<p>{{site.title}} {{t.a}}</p>{{page}}{{x}}", "<p>S&lt; A</p>P1"),
    ("{{#site.links}}<{{url}}{{#on}}!{{/on}}>{{/site.links}}", "<1!><2>"),
    ("{{^off}}{{t.a}}{{/off}}{{#off}}{{page}}{{/off}}{{>p}}", "A[1A]"),
    ("{{#page}}{{t.a}}, {{/page}}{{^page}}{{x}}{{/page}}", "A, "),
    ("{{#site}}{{title}}{{page}}{{/site}}", "S&lt;P"),
    ("{{page}}{{#x}}{{.}}{{/x}}", "P1"),
    ("{{<p}}{{$b}}{{page}}{{t.a}}{{/b}}{{/p}}|", "[1A]|"),
    ("{{<q}}{{$b}}1{{x}}{{/b}}{{$c}}2{{/c}}{{/q}}", "112"),
    ("{{<q}}{{$c}}{{t.a}}{{page}}{{/c}}{{/q}}", "dAP"),
  ])
  func whatComesOutAlikeIsRenderedOnce(template: String, expected: String) {
    let found = rendered(
      template, ["page": "P"], ["p": "[{{x}}{{t.a}}]", "q": "{{$b}}d{{/b}}{{$c}}e{{/c}}"])
    #expect(found.plain == expected)
    #expect(found.settled == expected)
    #expect(found.stretches > 0)
  }

  private static let hiding: [(TemplateObject, String)] = [
    (["x": "2"], "2 A"), (["t": ["a": "B"]], "1 B"), (["t": "B"], "1 "), (["x": .missing], " A"),
    (["y": "2"], "1 A"),
  ]

  @Test(arguments: hiding)
  func aNameOfThePageHidesThatOfTheSite(page: TemplateObject, expected: String) {
    let found = rendered("{{x}} {{t.a}}", .object(page), [:])
    #expect(found.plain == expected && found.settled == expected)
  }

  @Test func aNameThatAnItemOfTheSiteLacksMayBeOfThePage() {
    let template = "{{#site.links}}{{url}}{{on}}{{/site.links}}"
    #expect(rendered(template, ["on": "P"], [:]).settled == "1true2P")
    #expect(rendered(template, [:], [:]).settled == "1true2")
  }

  @Test func anItemOfAListHidesTheNamesOfTheSite() {
    let found = rendered("{{#list}}-{{x}}-{{/list}}", ["list": [["x": "2"], [:]]], [:])
    #expect(found.plain == "-2--1-" && found.settled == "-2--1-")
  }

  @Test func aStretchIsIndentedAsItsPartialIs() {
    let found = rendered("<\n  {{>p}}\n>", [:], ["p": "a\n{{x}}\n{{t.a}}\n"])
    #expect(found.plain == "<\n  a\n  1\n  A\n>" && found.settled == found.plain)
  }

  @Test(arguments: ["{{#x}}y{{>t}}{{/x}}", "{{#x}}{{>t}}{{>t}}{{/x}}"])
  func inclusionWithoutEndIsNoStretch(template: String) {
    let found = rendered(template, [:], [:])
    #expect(found.stretches == 0)
    #expect(found.settled == found.plain)
  }
}
