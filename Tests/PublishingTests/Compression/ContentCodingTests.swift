import Testing

@testable import Publishing

@Suite struct ContentCodingTests {
  @Test(arguments: [
    ("a/index.html.br", "a/index.html"), ("feed.xml.gz", "feed.xml"), ("a.html", "a.html"),
    (".br", ".br"), ("abr", "abr"),
  ])
  func aCopyIsToldByItsName(path: String, original: String) {
    #expect(ContentCoding.original(of: path) == original)
  }

  @Test(arguments: ["index.html", "a/index.html", "feed.xml", "site.css"])
  func aCopyTakesItsPlaceInTheTurnOfItsOriginal(path: String) {
    for coding in ContentCoding.allCases {
      #expect(Turn(of: coding.path(of: path)) == Turn(of: path))
    }
  }
}
