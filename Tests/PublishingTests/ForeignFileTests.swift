import Glibc
import Testing

@testable import Publishing

@Suite struct ForeignFileTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Way.allCases) func filesOfOthersStay(way: Way) throws {
    try folder.put("out/.gitkeep", "")
    try folder.put("out/ghi-chu.txt", "của tôi")
    try folder.put("out/a/rieng.txt", "của tôi")
    try publish(["a/index.html": "1"], to: out, way)
    try publish(["b/index.html": "2"], to: out, way)
    #expect(
      folder.tree("out") == [".gitkeep", "a/rieng.txt", "b/index.html", "ghi-chu.txt"])
  }

  @Test(arguments: Way.allCases) func twoWhoseNamesOnlyLookAlikeBothStay(way: Way) throws {
    let names = ["\u{e9}.txt", "e\u{301}.txt", "d\u{e9}/a.txt", "de\u{301}/a.txt"]
    for name in names { try folder.put("out/\(name)", "của tôi") }
    for number in 1...4 {
      try publish(["index.html": "\(number)"], to: out, way)
      #expect(folder.tree("out").count == names.count + 1)
      for name in names { #expect(folder.text("out/\(name)") == "của tôi") }
    }
  }

  @Test(arguments: Way.allCases)
  func aFileThatSomebodyElsePutsThereDuringTheFirstBuildIsNotOverwritten(way: Way) throws {
    let output = try openFolder(out, way)
    try folder.put("out/a/index.html", "của tôi")
    let fault = fault {
      try output.write("a/index.html", Array("1".utf8))
      _ = try output.publish()
    }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/index.html"))
    #expect(folder.tree("out") == ["a/index.html"])
  }

  @Test(arguments: ["khác hẳn", "mới"], Way.allCases)
  func aFileOfSomebodyElseIsNotOverwritten(theirs: String, way: Way) throws {
    try folder.put("out/index.html", theirs)
    let fault = fault { try publish(["a.html": "1", "index.html": "MỚI"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/index.html"))
    #expect(folder.text("out/index.html") == theirs)
    #expect(folder.tree("out") == ["index.html"])
  }

  @Test(arguments: Way.allCases)
  func aFileOfSomebodyElseWithTheSameBytesServesButIsNeverDeleted(way: Way) throws {
    try folder.put("out/robots.txt", "như nhau")
    let result = try publish(["robots.txt": "như nhau", "a.html": "1"], to: out, way)
    #expect((result.written, result.unchanged) == (1, 1))
    try publish(["a.html": "1"], to: out, way)
    #expect(folder.tree("out") == ["a.html", "robots.txt"])
  }

  @Test(arguments: Way.allCases) func aFileOfSomebodyElseIsNotTakenForAFolder(way: Way) throws {
    try folder.put("out/a", "của tôi")
    let fault = fault { try publish(["a/b/index.html": "1", "c/index.html": "2"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a"))
    #expect(folder.tree("out") == ["a"])
  }

  @Test(arguments: Way.allCases) func aFolderOfSomebodyElseIsNotReplacedByAFile(way: Way) throws {
    try folder.put("out/a/rieng.txt", "của tôi")
    let fault = fault { try publish(["a": "1"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/rieng.txt"))
  }

  @Test(arguments: Way.allCases)
  func aFolderOfOursWithAFileOfSomebodyElseIsNotReplacedByAFile(way: Way) throws {
    try publish(["a/index.html": "1"], to: out, way)
    try folder.put("out/a/rieng.txt", "của tôi")
    let fault = fault { try publish(["a": "1"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/rieng.txt"))
    #expect(folder.tree("out") == ["a/index.html", "a/rieng.txt"])
  }

  @Test(arguments: Way.allCases) func nothingIsWrittenThroughALink(way: Way) throws {
    mkdir(folder["elsewhere"], 0o777)
    mkdir(out, 0o777)
    symlink(folder["elsewhere"], folder["out/a"])
    let fault = fault { try publish(["a/index.html": "1"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a"))
    #expect(folder.tree("elsewhere").isEmpty)
  }

  @Test(arguments: Way.allCases)
  func aPageThatSomebodyChangedByHandIsKeptWhenItIsNoLongerMade(way: Way) throws {
    try publish(["a.html": "một", "b.html": "hai"], to: out, way)
    try folder.put("out/a.html", "của tôi")
    let result = try publish(["b.html": "hai"], to: out, way)
    #expect(result.kept == ["a.html"])
    #expect(folder.text("out/a.html") == "của tôi")
    let fault = fault { try publish(["a.html": "một", "b.html": "hai"], to: out, way) }
    #expect(fault?.reason == .foreign)
  }

  @Test(arguments: Way.allCases) func aPageThatSomebodyReplacedByAFolderIsNotLost(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    unlink(folder["out/a.html"])
    try folder.put("out/a.html/rieng.txt", "của tôi")
    let fault = fault { try publish(["a.html": "hai"], to: out, way) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a.html/rieng.txt"))
    #expect(folder.tree("out") == ["a.html/rieng.txt"])
  }
}
