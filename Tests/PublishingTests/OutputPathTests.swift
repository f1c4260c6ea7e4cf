import Testing

@testable import Publishing

@Suite struct OutputPathTests {
  @Test(arguments: ["index.html", "ke-hoach/a/index.html", ".well-known/security.txt", "a..b"])
  func aRelativePathIsUsable(path: String) {
    #expect(OutputPath.isUsable(path))
  }

  @Test(arguments: [
    "", "/etc/passwd", "..", "../a", "a/../b", "a/./b", "a//b", "a/", "a\0b", "a\nb",
    ".congkhai", ".congkhai/manifest", String(repeating: "a", count: 256),
    String(repeating: "a/", count: 2000) + "a",
  ])
  func aPathThatCouldLeaveTheFolderIsNot(path: String) {
    #expect(!OutputPath.isUsable(path))
  }

  @Test func theFoldersAboveAPathComeNearestFirst() {
    #expect(Array(OutputPath.folders(above: "a/b/c.html")) == ["a/b", "a"])
    #expect(Array(OutputPath.folders(above: "c.html")).isEmpty)
  }

  @Test func whatPagesNeedComesBeforePagesAndWhatLeadsToThemAfter() {
    let inOrder =
      ["site.1a2b.css", "ke-hoach/b/index.html", "ke-hoach/a/index.html", "index.html"]
      .map { Turn(of: $0, isNew: $0.contains("/b/")) }
    #expect(inOrder == [.needed, .newPage, .page, .door])
    #expect(inOrder == inOrder.sorted())
    #expect(Turn(of: "tim-kiem/index/root.json") == .door)
    #expect(Turn(of: "ke-hoach/feed.xml") == .door)
  }
}
