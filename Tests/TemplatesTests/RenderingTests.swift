import Testing

@testable import Templates

@Suite struct RenderingTests {
  @Test func textIsEscapedForTagsAndForBothSortsOfQuotes() {
    let context: TemplateValue = ["title": "Ủy ban <b> & \"Đường\" 'số 1'"]
    #expect(
      rendered("{{title}}", context)
        == "Ủy ban &lt;b&gt; &amp; &quot;Đường&quot; &#39;số 1&#39;")
    #expect(rendered("{{{title}}}{{&title}}", context).hasPrefix("Ủy ban <b> & \"Đường\" 'số 1'"))
  }

  @Test func safeHTMLIsWrittenAsItIs() {
    let context: TemplateValue = ["body": .html(Array("<p>Kế hoạch</p>".utf8))]
    #expect(rendered("{{body}}|{{{body}}}", context) == "<p>Kế hoạch</p>|<p>Kế hoạch</p>")
  }

  @Test func aFlagReadsTrueOrFalse() {
    #expect(rendered("{{a}} {{b}}", ["a": true, "b": false]) == "true false")
  }

  @Test func listsAndObjectsAreNotText() {
    #expect(rendered("[{{a}}{{b}}{{c}}]", ["a": ["x"], "b": ["x": "y"], "c": .missing]) == "[]")
  }

  @Test func theInnermostContextThatHasTheNameAnswers() {
    let templates = parse(["t": "{{a}}{{b}}{{c}}"]).templates
    #expect(
      templates.text("t", ["a": "1", "b": "2", "c": "3"], ["b": "B", "c": .missing]) == "1B")
  }

  @Test func whatPagesShareStandsAroundAllOfTheirOwn() {
    let templates = parse([
      "t": "{{site.title}} {{#list}}{{site.title}}{{x}} {{/list}}{{>p}}{{site.x}}{{none}}",
      "p": "{{#site}}{{title}}{{x}}{{/site}}",
    ]).templates
    let shared = templates.shared(["site": ["title": "S"], "x": "1"])
    var out: [UInt8] = []
    let own: TemplateValue = ["list": [["x": "2"], [:], ["site": ["title": "T"]]]]
    templates.render("t", in: shared, with: [own], into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "S S2 S1 T1 S1")
  }

  @Test func aFlagDoesNotHideTheItem() {
    let context: TemplateValue = ["last": true, "items": ["x", "y"]]
    #expect(rendered("{{#items}}{{#last}}{{.}}{{/last}}{{/items}}", context) == "xy")
  }

  @Test func anEmptyTextOpensNoSection() {
    #expect(rendered("{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": ""]) == "no")
  }

  @Test func anUnknownTemplateRendersNothing() {
    #expect(parse(["t": "x"]).templates.text("other") == "")
  }

  @Test func whatTheCallerWroteStaysInFront() {
    var out = Array("before ".utf8)
    parse(["t": "  {{>p}}", "p": "a\nb"]).templates.render("t", with: [[:]], into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "before   a\n  b")
  }

  @Test func aDynamicPartialTakesItsNameFromTheContext() {
    let others = ["cards/plan": "P", "cards/project": "D"]
    let context: TemplateValue = [
      "items": [["card": "cards/plan"], ["card": "cards/project"], [:]]
    ]
    #expect(rendered("{{#items}}{{>*card}}{{/items}}", context, others) == "PD")
  }

  @Test func emptyLinesOfAnIndentedPartialStayEmpty() {
    #expect(rendered("  {{>p}}\n", [:], ["p": "a\n\nb\n"]) == "  a\n\n  b\n")
  }

  @Test func valuesAreNeverIndented() {
    let context: TemplateValue = ["body": .html(Array("<pre>a\nb</pre>".utf8))]
    #expect(
      rendered("    {{>p}}\n", context, ["p": "{{body}}\n<hr>\n"])
        == "    <pre>a\nb</pre>\n    <hr>\n")
  }

  @Test func aLineOfControlTagsLeavesNothing() {
    #expect(
      rendered("a\n {{#x}} {{#y}}\nb\n {{/y}} {{/x}} \nc\n", ["x": true, "y": true]) == "a\nb\nc\n")
  }
}
