import Templates
import Testing

@testable import Site

struct IntegrityTests {
  /// FIPS 180-4, the examples of SHA-384, in base 64.
  @Test(arguments: [
    ("", "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"),
    ("abc", "ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"),
  ])
  func aHashIsThatOfTheStandard(text: String, hash: String) {
    #expect(Integrity.sha384(Array(text.utf8)) == "sha384-" + hash)
  }

  @Test func pagesNameHashesOnlyWhenAskedTo() {
    var theme = Theme(
      templates: .parse([:]).templates, strings: [:], styleSheet: [1], assets: ["a.js": [2]])
    theme.untested = 0
    #expect(AssetTable(theme).integrity.isEmpty)
    let named = AssetTable(theme, namesIntegrity: true).integrity
    #expect(named.keys.sorted() == ["a.js", "site.css"])
    #expect(named["site.css"] == Integrity.sha384([1]) && named["a.js"] == Integrity.sha384([2]))
  }
}
