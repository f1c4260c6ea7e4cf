import Testing

@testable import Publishing

@Suite struct CompressionPlanTests {
  @Test(arguments: [
    ("index.html", 9), ("du-an/bang.csv", 9), ("feed.xml", 9), ("lich.ics", 9), ("robots.txt", 9),
    ("assets/icon.0123456789.svg", 9), ("tim-kiem/index/root.json", 9),
    ("tim-kiem/search.js", 11), ("assets/site.0123456789.css", 11),
  ])
  func textsAreWorthItAndThoseOfEveryVisitMore(path: String, quality: UInt32) throws {
    let plan = try #require(CompressionPlan(for: path, size: 10_000))
    #expect(plan.limit == 9_000)
    #expect(plan.brotliQuality == quality)
  }

  @Test(arguments: [
    "a.pdf", "a.jpg", "a.png", "a.docx", "a.zip", "a.html.gz", "a.html.br", "html", "a.html/b",
    "a.", "",
  ])
  func whatIsCompressedAsItIsAndWhatHasNoSuffixAreNot(path: String) {
    #expect(CompressionPlan(for: path, size: 10_000) == nil)
  }

  @Test(arguments: [
    (0, false), (1023, false), (1024, true), (16 << 20, true), ((16 << 20) + 1, false),
  ])
  func whatFitsIntoOnePacketAndWhatIsHugeAreNot(size: Int, isWorthIt: Bool) {
    #expect((CompressionPlan(for: "a.html", size: size) != nil) == isWorthIt)
  }
}
