import Diagnostics
import Testing

@testable import Templates

@Suite struct CheckTests {
  private let shape: ContextShape = [
    "title": .text, "body": .html, "late": .flag,
    "unit": ["name": .text, "parent": ["name": .text]],
    "items": .list(["name": .text, "tags": .list(.text)]),
    "extra": .any, "card": .templateName(["plan", "project"]), "tree": .named("node"),
  ]
  private let named: [String: ContextShape] = [
    "node": ["label": .text, "children": .list(.named("node"))]
  ]

  @Test(arguments: [
    "{{title}} {{{body}}} {{unit.name}} {{unit.parent.name}}",
    "{{#unit}}{{name}} {{parent.name}} {{title}}{{/unit}}",
    "{{#items}}{{name}} {{title}} {{#tags}}{{.}}{{/tags}}{{/items}}",
    "{{#late}}{{title}}{{/late}}{{^items}}{{title}}{{/items}}",
    "{{#title}}{{.}} {{unit.name}}{{/title}}",
    "{{extra}} {{extra.a.b}} {{#extra}}{{anything}}{{/extra}}",
    "{{#tree}}{{label}}{{#children}}{{label}}{{#children}}{{label}}{{/children}}{{/children}}{{/tree}}",
    "{{#tree}}{{>node}}{{/tree}}",
    "{{>*card}}",
  ])
  func whatTheContextOffersIsAccepted(template: String) {
    #expect(check(template).isEmpty)
  }

  private static let mistakes: [(String, String, String?)] = [
    ("<h1>{{1️⃣titel}}</h1>", "nothing here is called “titel”", "write “title”"),
    ("Ủy ban\n  {{ 1️⃣nothing }}", "nothing here is called “nothing”", nil),
    ("{{unit.1️⃣nam}}", "nothing here is called “nam”", "write “name”"),
    ("{{unit.parent.1️⃣nam}}", "nothing here is called “nam”", "write “name”"),
    ("{{title.1️⃣x}}", "nothing here is called “x”", nil),
    ("{{#items}}{{1️⃣nmae}}{{/items}}", "nothing here is called “nmae”", "write “name”"),
    ("{{#items}}{{/items}}{{1️⃣name}}", "nothing here is called “name”", nil),
    ("{{^1️⃣lat}}x{{/lat}}", "nothing here is called “lat”", "write “late”"),
    ("{{#1️⃣thing}}{{inside}}{{/thing}}", "nothing here is called “thing”", nil),
    ("{{#late}}{{1️⃣name}}{{/late}}", "nothing here is called “name”", nil),
    ("{{1️⃣unit}}", "“unit” is a group of values, not a text", "open it: {{#unit}} … {{/unit}}"),
    (
      "{{#items}}{{1️⃣.}}{{/items}}", "“.” is a group of values, not a text",
      "open it: {{#.}} … {{/.}}"
    ),
  ]

  @Test(arguments: mistakes)
  func aNameThatNothingOffersIsReported(template: String, en: String, mend: String?) {
    let (text, places) = marked(template)
    let found = check(text)
    #expect(found.map(\.at) == places)
    #expect(found.map(\.message.en) == [en])
    #expect(found.flatMap(\.mends).first?.en == mend)
    #expect(found.allSatisfy { $0.code == .templateName && $0.severity == .error })
  }

  @Test(arguments: [
    ("<h1>{{{1️⃣title}}}</h1>", "title"), ("{{&1️⃣title}}", "title"), ("{{{1️⃣unit.name}}}", "unit.name"),
    ("{{#items}}{{{1️⃣name}}}{{#tags}}{{{.}}}{{/tags}}{{/items}}", "name"),
  ])
  func textThatIsWrittenAsHTMLIsReported(template: String, name: String) {
    let (text, places) = marked(template)
    let found = check(text)
    #expect(found.first?.at == places.first)
    #expect(found.first?.message.en.hasPrefix("{{{\(name)}}} puts plain text") == true)
    #expect(found.first?.mends.first?.en == "write {{\(name)}}")
    #expect(found.allSatisfy { $0.code == .templateName && $0.severity == .error })
  }

  @Test func whatIsNoHTMLMayWriteTextAsItIs() {
    let (templates, _) = TemplateSet.parse([
      "t": SourceText(file: "t", bytes: Array("{{>json}}{{{title}}}".utf8)),
      "json": SourceText(file: "json", bytes: Array("{{{title}}}".utf8)),
    ])
    let found = templates.check("t", offering: [shape], raw: ["json"])
    #expect(found.map { $0.place?.file } == ["t"])
  }

  @Test(arguments: [
    ("entry", "partials/entry"), ("entri", "partials/entry"), ("partials/entri", "partials/entry"),
    ("partials/entry.mustache", "partials/entry"), ("recrod", "record"), ("xyz", nil),
  ])
  func aPartialIsFoundByItsNearestName(written: String, meant: String?) {
    let sources = ["t": "{{>\(written)}}", "record": "", "partials/entry": ""]
    let (_, problems) = TemplateSet.parse(
      Dictionary(
        uniqueKeysWithValues: sources.map {
          ($0.key, SourceText(file: $0.key, bytes: Array($0.value.utf8)))
        }))
    #expect(problems.map { $0.mends.first?.en } == [meant.map { "write “\($0)”" }])
  }

  @Test func aTemplateWithoutWordsIsBlankUnlessItIsAPartial() {
    let sources = [
      "a": "", "b": " \n", "c": "{{! nothing }}\n", "d": "x", "e": "{{>d}}", "partials/f": "",
    ]
    let (templates, _) = TemplateSet.parse(
      Dictionary(
        uniqueKeysWithValues: sources.map {
          ($0.key, SourceText(file: $0.key, bytes: Array($0.value.utf8)))
        }))
    #expect(templates.blank.map(\.name) == ["a", "b", "c"])
  }

  @Test func aPartialIsCheckedInTheContextOfItsTag() {
    let found = check("{{#items}}{{>item}}{{/items}}{{>item}}", ["item": "{{name}}"])
    #expect(found.map { $0.place?.file } == ["item.mustache"])
  }

  @Test func aBlockIsCheckedInTheContextWhereItIsShown() {
    let layout = ["layout": "{{#unit}}{{$head}}{{/head}}{{/unit}}{{$foot}}{{/foot}}"]
    let page = "{{<layout}}{{$head}}{{name}}{{/head}}{{$foot}}{{name}}{{/foot}}{{/layout}}"
    #expect(check(page, layout).map(\.at) == ["1:49"])
  }

  @Test func aDefaultThatIsReplacedIsNotChecked() {
    let layout = ["layout": "{{$head}}{{wrong}}{{/head}}"]
    #expect(check("{{<layout}}{{$head}}{{/head}}{{/layout}}", layout).isEmpty)
    #expect(check("{{<layout}}{{/layout}}", layout).count == 1)
  }

  @Test func everyTemplateThatADynamicNameMayMeanIsChecked() {
    let found = check("{{>*card}}", ["plan": "{{titel}}", "project": "{{bdy}}"])
    #expect(found.map { $0.place?.file } == ["plan.mustache", "project.mustache"])
  }

  @Test func aDynamicNameThatMeansNoTemplateIsReported() {
    let templates = parse(["t": "{{>*card}}", "plan": ""]).templates
    let found = templates.check("t", offering: [shape], named: named)
    #expect(found.map(\.message.en) == ["there is no template “project”"])
  }

  @Test func namesOfATreeAreFoundAtEveryDepth() {
    let found = check(
      "{{#tree}}{{>node}}{{/tree}}", ["node": "{{labl}}{{#children}}{{>node}}{{/children}}"])
    #expect(found.count == 1)
  }

  @Test func aTemplateThatIsMissingIsReported() {
    let found = parse(["record": ""]).templates.check("recrod", offering: [shape])
    #expect(found.map(\.message.vi) == ["không có khuôn «recrod»"])
    #expect(found.first?.mends.first?.vi == "viết «record»")
  }

  @Test func theInnermostOfSeveralContextsNeedNotHaveTheName() {
    let templates = parse(["t": "{{site}}{{title}}{{titel}}"]).templates
    let found = templates.check("t", offering: [["site": .text], ["title": .text]])
    #expect(found.map(\.at) == ["1:20"])
  }

  private func check(_ template: String, _ others: [String: String] = [:]) -> [Diagnostic] {
    let standard = [
      "node": "{{label}}{{#children}}{{>node}}{{/children}}", "plan": "", "project": "",
    ]
    let all = standard.merging(others) { $1 }.merging(["t": template]) { $1 }
    return parse(all).templates.check("t", offering: [shape], named: named)
  }
}
