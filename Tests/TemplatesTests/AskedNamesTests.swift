import Testing

@testable import Templates

@Suite struct AskedNamesTests {
  private let templates = parse([
    "t": "{{#a}}{{>p}}{{/a}}", "p": "{{record.body}}", "title": "{{record.title}}",
    "any": "{{>*card}}", "heir": "{{<t}}{{/t}}",
    "filled": "{{<title}}{{$b}}{{toc}}{{/b}}{{/title}}",
  ]).templates

  private func asking(for name: String) -> [String] {
    templates.names.filter { templates.asked(by: [$0]).contains(name) }
  }

  @Test func aTemplateAsksForWhatItsPartialsShow() {
    #expect(asking(for: "body") == ["any", "heir", "p", "t"])
    #expect(asking(for: "toc") == ["any", "filled"])
    #expect(asking(for: "b") == ["any"])
  }

  @Test func severalTemplatesAskForWhatAnyOfThemShows() {
    let asked = templates.asked(by: ["p", "title", "none"])
    #expect(asked.contains("body") && asked.contains("title") && !asked.contains("toc"))
    #expect(!templates.asked(by: ["none"]).contains("body"))
  }

  @Test(arguments: [
    ("{{record.f.time}}", true),
    ("{{#record}}{{#f.time.values}}{{/f.time.values}}{{/record}}", true),
    ("{{f.place}}{{time}}", false), ("{{record.time}}", false), ("{{#f}}{{time}}{{/f}}", true),
    ("{{#f}}{{time.values}}{{/f}}", true), ("{{#record.f}}{{place}}{{/record.f}}", false),
    ("{{>*card}}", true),
  ])
  func whatIsAskedOfAnObjectIsKnown(template: String, isAsked: Bool) {
    let asked = parse(["t": template]).templates.asked(by: ["t"])
    #expect(asked.contains("time", in: "f") == isAsked)
  }
}
