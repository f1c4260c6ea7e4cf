import Testing

@testable import Templates

@Suite struct InheritanceTests {
  private let layout = """
    <title>{{$title}}Công khai{{/title}}</title>
    <main>
      {{$content}}
      {{/content}}
    </main>

    """

  @Test func aPageFillsTheBlocksOfItsLayout() {
    let page = """
      {{<layout}}
        {{$title}}{{name}} – {{site}}{{/title}}
        {{$content}}
          <h1>{{name}}</h1>
          {{#items}}
          <p>{{.}}</p>
          {{/items}}
        {{/content}}
      {{/layout}}

      """
    let result = rendered(
      page, ["name": "Kế hoạch", "site": "Xã", "items": ["một", "hai"]], ["layout": layout])
    #expect(
      result == """
        <title>Kế hoạch – Xã</title>
        <main>
          <h1>Kế hoạch</h1>
          <p>một</p>
          <p>hai</p>
        </main>

        """)
  }

  @Test func whatIsNotFilledKeepsItsDefault() {
    #expect(
      rendered("{{<layout}}{{/layout}}", [:], ["layout": layout]).hasPrefix("<title>Công khai<"))
  }

  @Test func blocksReachIntoThePartialsOfTheParent() {
    let others = ["layout": "[{{>head}}]", "head": "{{$title}}mặc định{{/title}}"]
    #expect(rendered("{{<layout}}{{$title}}riêng{{/title}}{{/layout}}", [:], others) == "[riêng]")
  }

  @Test func aBlockInsideItselfShowsItsDefault() {
    let template = "{{<p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}"
    #expect(rendered(template, [:], ["p": "[{{$a}}{{/a}}]"]) == "[xy]")
  }

  @Test func theOutermostHeirDecides() {
    let others = ["middle": "{{<base}}{{$a}}giữa{{/a}}{{/base}}", "base": "{{$a}}gốc{{/a}}"]
    #expect(rendered("{{<middle}}{{$a}}ngoài{{/a}}{{/middle}}", [:], others) == "ngoài")
    #expect(rendered("{{<middle}}{{/middle}}", [:], others) == "giữa")
  }

  @Test func aDynamicParentTakesItsNameFromTheContext() {
    let template = "{{<*layout}}{{$a}}x{{/a}}{{/*layout}}"
    #expect(rendered(template, ["layout": "p"], ["p": "[{{$a}}{{/a}}]"]) == "[x]")
  }
}
