import Diagnostics
import FoundationEssentials
import Reading
import Records
import Templates
import Testing

@testable import Site

/// The reference of themes.
struct ThemeGuideTests {
  private static let guide: String = {
    let (theme, _) = ThemeReader.read("default", in: [VirtualSite.themes])
    return ThemeGuide(theme: theme, kinds: BuiltinKinds.reader().table).markdown
  }()

  @Test func theReferenceInDocsIsThatOfTheDefaultTheme() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let written = try String(
      decoding: Data(contentsOf: URL(filePath: "/\(root)/docs/themes.md")), as: UTF8.self)
    let parts = written.all(
      between: "<!-- make docs: begin -->\n", and: "<!-- make docs: end -->")
    // Not compared in the expectation: a failure would print both.
    let isFresh = parts == [Self.guide]
    #expect(isFresh, "docs/themes.md is stale: make docs")
  }

  @Test func everyNameOfEveryPageStandsInIt() {
    let lines = Self.guide.split(separator: "\n").map(String.init)
    let kinds = BuiltinKinds.reader().table.kinds
    for (_, shape) in PageShapes.own(kinds: kinds) {
      guard case .object(let names) = shape else { continue }
      for name in names.keys { #expect(lines.contains { $0.hasPrefix("| `\(name)` | ") }) }
    }
    for part in [
      "| `calendar.days` | list of **calendar day** |", "### The part entry",
    ] {
      #expect(lines.contains(part))
    }
  }

  @Test(arguments: ShapeWords.names.keys.sorted())
  func whatIsSaidOfANameIsSaidOfOneThatIsThere(name: String) throws {
    let about = try #require(ShapeWords.names[name])
    let inside = try #require(name.split(separator: ".", maxSplits: 1).last)
    let told = Self.guide.split(separator: "\n").filter { $0.hasSuffix(": \(about) |") }
    #expect(told.contains { $0.hasPrefix("| `\(name)` |") || $0.hasPrefix("| `\(inside)` |") })
  }

  @Test(arguments: ShapeWords.pages.keys.sorted())
  func whatIsSaidOfAPageIsSaidOfATemplateThatIsThere(name: String) {
    let (theme, _) = ThemeReader.read("default", in: [VirtualSite.themes])
    #expect(theme.templates.contains(name))
  }

  @Test func blocksAndPartialsAndWordsStandInIt() {
    let text = Self.guide
    #expect(text.holds("| `layout` | `policy`, `head`, `headSearch`, `breadcrumbs`, `main` |\n"))
    #expect(text.holds("`record-head`, `record-tail`"))
    #expect(text.holds("`search`, "))
  }

  @Test func tokensAreDeclarationsWithEachOfTheirValues() {
    let sheet = """
      :root { --ink: #000; --sans: a,
        b; --x:1 }
      a { color: var(--ink); margin: calc(1px - -1px) }
      @media (prefers-color-scheme: dark) { :root { --ink: #fff; --x:1} }
      """
    let tokens = StyleTokens(Array(sheet.utf8)).all
    #expect(tokens.map(\.name) == ["--ink", "--sans", "--x"])
    #expect(tokens.map(\.values) == [["#000", "#fff"], ["a, b"], ["1"]])
  }
}
