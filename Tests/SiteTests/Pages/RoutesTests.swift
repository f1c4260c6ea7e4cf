import Site
import Testing

@Suite struct RoutesTests {
  @Test(arguments: [
    "assets/site.k3x9a1b2c3.css", "tim-kiem/index/t/0.4pgh3.json", "tim-kiem/index/y.064gp.json",
    "tim-kiem/index/p/ab/abcdefghij.json", "tim-kiem/index/c/0.oi9j5.json",
  ])
  func filesOfTheThemeAndTheIndexBearFingerprints(path: String) {
    #expect(Routes.isFingerprinted(path))
  }

  @Test(arguments: [
    "index.html", "ke-hoach/a/index.html", "ke-hoach/a/tep.pdf", "tim-kiem/search.js",
    "tim-kiem/index/root.json", "tim-kiem/index/r/0.49mgd/0.json",
    "tim-kiem/index/x/ab/abcdefghij.json", "assets",
  ])
  func pagesAttachmentsAndWhatTheIndexHoldsOfRecordsGoAtOnce(path: String) {
    #expect(!Routes.isFingerprinted(path))
  }
}
