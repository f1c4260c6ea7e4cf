import Diagnostics
import Testing

@testable import Templates

@Suite struct SyntaxErrorTests {
  private static let mistakes: [(String, String, String)] = [
    ("Xã\n  Ủy ban 1️⃣{{ten", "the tag is opened but not closed", "end the tag with “}}”"),
    ("1️⃣{{a\n{{b}}", "the tag is opened but not closed", "end the tag with “}}”"),
    ("1️⃣{{{a}} và {{b}}", "the tag must end with “}}}”", "write all of “}}}”"),
    ("1️⃣{{=}}", "the tag must end with “=}}”", "write all of “=}}”"),
    ("a 1️⃣{{ }}", "the tag has no name", "write a name or remove the tag"),
    (
      "1️⃣{{#if late}}", "the name “if late” has a space in it",
      "Mustache has no commands or arguments: write one name in a tag"
    ),
    (
      "1️⃣{{a..b}}", "the name “a..b” has a dot too many",
      "write it like “a.b”, or a lone dot for the item itself"
    ),
    (
      "1️⃣{{=<%=}}", "the tag that changes the delimiters is malformed", "write it like {{=<% %>=}}"
    ),
    ("<p>\n  1️⃣{{#items}}\n", "{{#items}} is opened here but not closed", "add {{/items}}"),
    ("{{#a}}\n 1️⃣{{#b}}\n{{/a}}", "{{#b}} is opened here but not closed", "add {{/b}}"),
    (
      "{{#items}}1️⃣{{/item}}", "{{/item}} does not match {{#items}}, which is open",
      "write {{/items}}"
    ),
    ("đã 1️⃣{{/a}}", "{{/a}} closes nothing", "remove {{/a}}, or open it before"),
    (
      "{{<p}}{{$a}}1{{/a}}1️⃣{{$a}}2{{/a}}{{/p}}", "the block “a” is given twice", "keep one of them"
    ),
    (
      "{{<p}}1️⃣{{x}}{{/p}}",
      "{{x}} is never shown, since it is outside the {{$…}} blocks of the parent",
      "move it into a {{$…}} block"
    ),
    ("a\n{{> 1️⃣partials/haed }}", "there is no template “partials/haed”", "write “partials/head”"),
    ("{{<1️⃣q}}{{/q}}", "there is no template “q”", "write “p”"),
    (
      "{{<p}}1️⃣{{$contnet}}x{{/contnet}}{{/p}}", "the parent “p” has no block “contnet”",
      "write {{$content}}"
    ),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsReportedWhereItIs(template: String, en: String, mend: String) {
    let (text, places) = marked(template)
    let parent = "{{$a}}{{/a}}{{>partials/head}}"
    let head = "{{$content}}{{/content}}"
    let found = parse(["t": text, "p": parent, "partials/head": head]).diagnostics
    #expect(found.map(\.at) == places)
    #expect(found.map(\.message.en) == [en])
    #expect(found.flatMap(\.mends).map(\.en) == [mend])
    #expect(found.allSatisfy { $0.place?.file == "t.mustache" && $0.code == .template })
  }

  @Test func theLengthIsThatOfTheTagInScalars() {
    let found = parse(["t": "Ủy ban {{/tên}}"]).diagnostics
    #expect(found.map { $0.place?.position } == [Position(line: 1, column: 8, length: 8)])
    #expect(found.first?.place?.sourceLine == "Ủy ban {{/tên}}")
  }

  @Test func aSectionClosedByAnotherSaysWhereThatIs() {
    let found = parse(["t": "{{#a}}\n{{#b}}\n{{/a}}"]).diagnostics
    #expect(found.first?.related.first?.position?.line == 3)
  }

  @Test func allMistakesOfAllTemplatesAreReported() {
    let found = parse(["a": "{{#x}}", "b": "{{ }}\n{{/y}}", "c": "{{>zzz}}"]).diagnostics
    #expect(found.map { $0.place?.file } == ["a.mustache", "b.mustache", "c.mustache"])
  }

  @Test func aMistakeFarFromAnyNameHasNoSuggestion() {
    #expect(parse(["t": "{{>something-else}}"]).diagnostics.flatMap(\.mends).isEmpty)
  }

  @Test func aBrokenTemplateRendersNothingAndLeavesTheOthersAlone() {
    let templates = parse(["t": "a{{>p}}b", "p": "x{{#y}}"]).templates
    #expect(templates.text("t") == "ab")
  }

  @Test func thousandsOfMistakesAreCutShort() {
    let found = parse(["t": String(repeating: "{{x ", count: 10_000)]).diagnostics
    #expect(found.count == TagScanner.mostProblems)
  }

  @Test(arguments: [
    (["t": "x{{>t}}"], "t → t"),
    (["a": "{{<b}}{{/b}}", "b": "{{>c}}", "c": "{{<a}}{{/a}}"], "a → b → c → a"),
  ])
  func aTemplateThatAlwaysIncludesItselfIsReported(templates: [String: String], chain: String) {
    let found = parse(templates).diagnostics
    #expect(found.map(\.message.en) == ["the template includes itself without end: \(chain)"])
  }

  @Test func bothLanguagesAreGiven() {
    let found = parse(["t": "{{#items}}\n{{/item}}"]).diagnostics
    #expect(found.first?.message.vi == "{{/item}} không khớp với {{#items}} đang mở")
    #expect(found.first?.mends.first?.vi == "viết {{/items}}")
  }
}
