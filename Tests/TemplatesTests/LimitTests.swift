import Diagnostics
import Testing

@testable import Templates

@Suite struct LimitTests {
  @Test func aTemplateMayIncludeItselfAsLongAsTheDataGoes() {
    let tree: TemplateValue = [
      "n": "1", "c": [["n": "2", "c": [["n": "3", "c": []]]], ["n": "4", "c": []]],
    ]
    let templates = parse(["t": "{{n}}({{#c}}{{>t}}{{/c}})"])
    #expect(templates.diagnostics.isEmpty)
    #expect(templates.templates.text("t", tree) == "1(2(3())4())")
  }

  @Test(arguments: [
    "x{{>t}}", "{{#on}}x{{>t}}{{/on}}", "{{<t}}{{/t}}x", "{{#on}}{{>t}}{{>t}}{{/on}}",
  ])
  func inclusionWithoutEndEnds(template: String) {
    #expect(rendered(template, ["on": true]).utf8.count < 1000)
  }

  @Test func deepNestingIsRefusedNotRendered() {
    let deep = String(repeating: "{{#a}}", count: 5000) + String(repeating: "{{/a}}", count: 5000)
    let parsed = parse(["t": deep])
    #expect(parsed.diagnostics.map(\.at) == ["1:601"])
    #expect(parsed.templates.text("t", ["a": true]) == "")
  }

  @Test func aHugeTemplateIsRefused() {
    let parsed = parse(["t": String(repeating: "x", count: TemplateSet.largestTemplate + 1)])
    #expect(parsed.diagnostics.map(\.code) == [.tooLarge])
    #expect(parsed.templates.text("t") == "")
  }
}
