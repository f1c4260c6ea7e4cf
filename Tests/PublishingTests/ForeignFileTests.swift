import Glibc
import Publishing
import Testing

@Suite struct ForeignFileTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }

  init() throws { folder = try TemporaryFolder() }

  @Test func filesOfOthersStay() throws {
    try folder.put("out/.gitkeep", "")
    try folder.put("out/ghi-chu.txt", "của tôi")
    try folder.put("out/a/rieng.txt", "của tôi")
    try publish(["a/index.html": "1"], to: out)
    try publish(["b/index.html": "2"], to: out)
    #expect(
      folder.tree("out") == [".gitkeep", "a/rieng.txt", "b/index.html", "ghi-chu.txt"])
  }

  @Test(arguments: ["khác hẳn", "mới"])
  func aFileOfSomebodyElseIsNotOverwritten(theirs: String) throws {
    try folder.put("out/index.html", theirs)
    let fault = fault { try publish(["a.html": "1", "index.html": "MỚI"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/index.html"))
    #expect(folder.text("out/index.html") == theirs)
    #expect(folder.tree("out") == ["index.html"])
  }

  @Test func aFileOfSomebodyElseWithTheSameBytesServesButIsNeverDeleted() throws {
    try folder.put("out/robots.txt", "như nhau")
    let result = try publish(["robots.txt": "như nhau", "a.html": "1"], to: out)
    #expect((result.written, result.unchanged) == (1, 1))
    try publish(["a.html": "1"], to: out)
    #expect(folder.tree("out") == ["a.html", "robots.txt"])
  }

  @Test func aFileOfSomebodyElseIsNotTakenForAFolder() throws {
    try folder.put("out/a", "của tôi")
    let fault = fault { try publish(["a/b/index.html": "1", "c/index.html": "2"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a"))
    #expect(folder.tree("out") == ["a"])
  }

  @Test func aFolderOfSomebodyElseIsNotReplacedByAFile() throws {
    try folder.put("out/a/rieng.txt", "của tôi")
    let fault = fault { try publish(["a": "1"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/rieng.txt"))
  }

  @Test func aFolderOfOursWithAFileOfSomebodyElseIsNotReplacedByAFile() throws {
    try publish(["a/index.html": "1"], to: out)
    try folder.put("out/a/rieng.txt", "của tôi")
    let fault = fault { try publish(["a": "1"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/rieng.txt"))
    #expect(folder.tree("out") == ["a/index.html", "a/rieng.txt"])
  }

  @Test func nothingIsWrittenThroughALink() throws {
    mkdir(folder["elsewhere"], 0o777)
    mkdir(out, 0o777)
    symlink(folder["elsewhere"], folder["out/a"])
    let fault = fault { try publish(["a/index.html": "1"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a"))
    #expect(folder.tree("elsewhere").isEmpty)
  }

  @Test func aPageThatSomebodyChangedByHandIsKeptWhenItIsNoLongerMade() throws {
    try publish(["a.html": "một", "b.html": "hai"], to: out)
    try folder.put("out/a.html", "của tôi")
    let result = try publish(["b.html": "hai"], to: out)
    #expect(result.kept == ["a.html"])
    #expect(folder.text("out/a.html") == "của tôi")
    let fault = fault { try publish(["a.html": "một", "b.html": "hai"], to: out) }
    #expect(fault?.reason == .foreign)
  }

  @Test func aPageThatSomebodyReplacedByAFolderIsNotLost() throws {
    try publish(["a.html": "một"], to: out)
    unlink(folder["out/a.html"])
    try folder.put("out/a.html/rieng.txt", "của tôi")
    let fault = fault { try publish(["a.html": "hai"], to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a.html/rieng.txt"))
    #expect(folder.tree("out") == ["a.html/rieng.txt"])
  }
}
