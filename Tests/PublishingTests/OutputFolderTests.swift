import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: Way.allCases) func aFirstBuildWritesEverything(way: Way) throws {
    let result = try publish(["index.html": "đầu", "a/b/index.html": "trang"], to: out, way)
    #expect(folder.text("out/index.html") == "đầu")
    #expect(folder.tree("out") == ["a/b/index.html", "index.html"])
    #expect(result.written == 2)
    #expect(result.bytes == 11)
    #expect(result.bytesWritten == 11)
  }

  @Test(arguments: Way.allCases) func nothingIsSeenBeforeTheSwitch(way: Way) throws {
    let output = try openFolder(out, way)
    try output.write("index.html", Array("đầu".utf8))
    #expect(folder.tree("out").isEmpty)
    _ = try output.publish()
    #expect(folder.tree("out") == ["index.html"])
  }

  @Test(arguments: Way.allCases) func anUnchangedFileIsNotTouched(way: Way) throws {
    try publish(["a.html": "một", "b.html": "hai"], to: out, way)
    let (a, b) = (folder.inode("out/a.html"), folder.inode("out/b.html"))
    let result = try publish(["a.html": "một", "b.html": "ba!"], to: out, way)
    #expect(folder.inode("out/a.html") == a)
    #expect(folder.inode("out/b.html") != b)
    #expect((result.written, result.unchanged, result.removed) == (1, 1, 0))
    #expect(result.bytesWritten == 3)
  }

  @Test(arguments: Way.allCases) func anUnchangedSiteLeavesTheNotesAsTheyWere(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    let notes = folder.inode("out/.congkhai/manifest")
    let result = try publish(["a.html": "một"], to: out, way)
    #expect(folder.inode("out/.congkhai/manifest") == notes)
    #expect(result.unchanged == 1)
    #expect(folder.notes("out") == ["lock", "manifest"])
  }

  @Test(arguments: Way.allCases) func aFileThatSomebodyDeletedComesBack(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    try folder.put("out/a.html", "")
    try publish(["a.html": "một"], to: out, way)
    #expect(folder.text("out/a.html") == "một")
  }

  @Test(arguments: Way.allCases) func twoPathsThatOnlyLookAlikeAreTwo(way: Way) throws {
    for text in ["một", "hai"] {
      let output = try openFolder(out, way)
      for path in ["\u{e9}.html", "e\u{301}.html"] { try output.write(path, Array(text.utf8)) }
      #expect(try output.publish().written == 2)
      for path in ["\u{e9}.html", "e\u{301}.html"] { #expect(folder.text("out/\(path)") == text) }
    }
    let result = try publish(["a.html": "ba"], to: out, way)
    #expect(result.removed == 2)
    #expect(folder.tree("out") == ["a.html"])
  }

  @Test(arguments: Way.allCases)
  func aFileThatIsNoLongerMadeGoesWithItsEmptyFolders(way: Way) throws {
    try publish(["index.html": "1", "a/b/c/index.html": "2", "a/d.html": "3"], to: out, way)
    let result = try publish(["index.html": "1", "a/d.html": "3"], to: out, way)
    #expect(folder.tree("out") == ["a/d.html", "index.html"])
    #expect(result.removed == 1)
  }

  @Test(arguments: Way.allCases) func twoWritesToOnePathNameBoth(way: Way) throws {
    let output = try openFolder(out, way)
    try output.write("a.html", [1], from: "content/a.md")
    let fault = fault { try output.write("a.html", [1], from: "content/b.md") }
    #expect(fault?.reason == .writtenTwice(first: "content/a.md", second: "content/b.md"))
    #expect(throws: PublishingError.self) { try output.publish() }
    #expect(folder.tree("out").isEmpty)
  }

  @Test(arguments: Way.allCases) func aNameCannotBeFileAndFolder(way: Way) throws {
    let fault = fault { try publish(["a": "tệp", "a/b.html": "trang"], to: out, way) }
    #expect(fault?.reason == .fileAndFolder)
    #expect(fault?.path == "\(out)/a")
    #expect(folder.tree("out").isEmpty)
  }

  @Test(
    arguments: ["../a.html", "/tmp/a.html", "a/../../b", ".congkhai/manifest", ""], Way.allCases)
  func aPathOutsideTheFolderIsRefused(path: String, way: Way) {
    #expect(fault { try publish([path: "x"], to: out, way) }?.reason == .badPath)
  }

  @Test(arguments: Way.allCases) func aFileMayBecomeAFolderAndAFolderAFile(way: Way) throws {
    try publish(["a": "tệp", "b/c/d": "x", "b/e": "y"], to: out, way)
    try publish(["a/b/c": "trang", "b": "tệp"], to: out, way)
    #expect(folder.tree("out") == ["a/b/c", "b"])
    #expect(folder.text("out/b") == "tệp")
  }

  @Test(arguments: Way.allCases) func aBuildThatIsThrownAwayLeavesTheSiteAsItWas(way: Way) throws {
    try publish(["a.html": "cũ"], to: out, way)
    let output = try openFolder(out, way)
    try output.write("a.html", Array("mới".utf8))
    output.discard()
    #expect(folder.text("out/a.html") == "cũ")
    #expect(folder.notes("out") == ["lock", "manifest"])
  }

  @Test(arguments: Way.allCases) func aSecondBuildIsToldWhoHoldsTheFolder(way: Way) throws {
    let first = try openFolder(out, way)
    guard case .locked(let process?) = fault({ _ = try openFolder(out, way) })?.reason else {
      Issue.record("the second build got the folder")
      return
    }
    #expect(process > 0)
    first.discard()
  }

  @Test(arguments: Way.allCases) func theFolderIsFreeAgainAfterABuild(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    #expect(folder.text("out/.congkhai/lock") == "")
    try publish(["a.html": "hai"], to: out, way)
    #expect(folder.text("out/a.html") == "hai")
  }

  @Test(arguments: Way.allCases) func damagedNotesAreReported(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    try folder.put("out/.congkhai/manifest", "congkhai manifest 1\n")
    #expect(fault { try publish(["a.html": "hai"], to: out, way) }?.reason == .damagedNotes)
    #expect(folder.text("out/a.html") == "một")
  }

  @Test(arguments: Way.allCases) func severalCoresWriteAtOnce(way: Way) async throws {
    let output = try openFolder(out, way)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<8 {
        group.addTask {
          for number in stride(from: lane, to: 2000, by: 8) {
            try output.write("trang/\(number % 50)/\(number).html", Array("\(number)".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try output.publish().written == 2000)
    #expect(folder.tree("out").count == 2000)
    #expect(folder.text("out/trang/49/1999.html") == "1999")
  }

  @Test(arguments: Way.allCases) func oneOfManyWritersToOnePathWins(way: Way) async throws {
    let output = try openFolder(out, way)
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { fault { try output.write("a.html", [1]) } != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(refused == 15)
  }

  @Test(arguments: Way.allCases) func theSameSiteGivesTheSameNotes(way: Way) throws {
    let site = ["index.html": "1", "b/index.html": "2", "a/index.html": "3"]
    try publish(site, to: folder["one"], way)
    try publish(["b/index.html": "cũ", "c.html": "x"], to: folder["two"], way)
    try publish(site, to: folder["two"], way)
    #expect(folder.text("one/.congkhai/manifest") == folder.text("two/.congkhai/manifest"))
  }
}
