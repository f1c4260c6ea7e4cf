import Testing

@testable import Publishing

@Suite struct PrecompressionTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let recipe = Precompression.recipePath

  init() throws { folder = try TemporaryFolder() }

  /// A text that is worth compressing.
  private func page(_ word: String) -> [UInt8] {
    Array(String(repeating: "<p>\(word)</p>\n", count: 200).utf8)
  }

  /// Bytes in which there is nothing to save.
  private var noise: [UInt8] {
    var state: UInt64 = 1
    return (0..<4000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }

  /// Publishes a site with copies; how many times something was compressed.
  @discardableResult
  private func publish(
    _ files: [String: [UInt8]], leavingOut: Set<String> = []
  ) throws -> (attempts: Int, result: PublishingResult) {
    let output = try OutputFolder(path: out)
    let compression = try Precompression(into: output, jobs: 1, leavingOut: leavingOut)
    for (path, bytes) in files { try compression.write(path, bytes) }
    return (compression.compressors.count, try output.publish())
  }

  @Test func copiesStandBesideWhatIsWorthThem() throws {
    try publish(["index.html": page("một"), "a.html": Array("ngắn".utf8), "b.pdf": page("hai")])
    #expect(
      folder.tree("out")
        == [recipe, "a.html", "b.pdf", "index.html", "index.html.br", "index.html.gz"])
  }

  @Test func whatTheCallerLeavesOutHasNone() throws {
    let done = try publish(["a.js": page("một")], leavingOut: ["a.js"])
    #expect(done.attempts == 0)
    #expect(folder.tree("out") == [recipe, "a.js"])
  }

  @Test func theSameSiteIsNotCompressedAgain() throws {
    let site = ["index.html": page("một"), "a.html": page("hai")]
    #expect(try publish(site).attempts == 4)
    let again = try publish(site)
    #expect(again.attempts == 0)
    #expect((again.result.written, again.result.unchanged, again.result.removed) == (0, 7, 0))
  }

  @Test func onlyWhatChangedIsCompressedAgain() throws {
    try publish(["index.html": page("một"), "a.html": page("hai")])
    let (index, a) = (folder.inode("out/index.html.br"), folder.inode("out/a.html.br"))
    let done = try publish(["index.html": page("một"), "a.html": page("ba")])
    #expect((done.attempts, done.result.written) == (2, 3))
    #expect(folder.inode("out/index.html.br") == index)
    #expect(folder.inode("out/a.html.br") != a)
  }

  @Test func whatDidNotShrinkIsNotTriedAgain() throws {
    #expect(try publish(["a.txt": noise]).attempts == 2)
    #expect(folder.tree("out") == [recipe, "a.txt"])
    #expect(try publish(["a.txt": noise]).attempts == 0)
  }

  @Test func whatNoLongerShrinksLosesItsCopies() throws {
    try publish(["a.txt": page("một")])
    try publish(["a.txt": noise])
    #expect(folder.tree("out") == [recipe, "a.txt"])
  }

  @Test func aFileThatGoesTakesItsCopiesAlong() throws {
    try publish(["index.html": page("một"), "a/b.html": page("hai")])
    try publish(["index.html": page("một")])
    #expect(folder.tree("out") == [recipe, "index.html", "index.html.br", "index.html.gz"])
  }

  @Test func aCopyThatSomebodyDeletedComesBack() throws {
    let site = ["index.html": page("một")]
    try publish(site)
    try folder.put("out/index.html.br", "")
    #expect(try publish(site).attempts == 1)
    #expect(folder.text("out/index.html.br") != "")
  }

  @Test func anotherRecipeCompressesEverythingAgain() throws {
    let site = ["a.txt": noise, "b.txt": page("một")]
    // As an earlier version might have left it: with a copy that this one makes otherwise.
    do {
      let earlier = try OutputFolder(path: out)
      let old = Array("cũ".utf8)
      for (path, bytes) in site.merging([recipe: old, "b.txt.gz": old], uniquingKeysWith: { $1 }) {
        try earlier.write(path, bytes)
      }
      _ = try earlier.publish()
    }
    #expect(try publish(site).attempts == 4)
    #expect(folder.text("out/b.txt.gz") != "cũ")
  }

  @Test func withoutCompressionTheCopiesGo() throws {
    try publish(["index.html": page("một")])
    let plain = String(decoding: page("một"), as: UTF8.self)
    let result = try PublishingTests.publish(["index.html": plain], to: out)
    #expect(folder.tree("out") == ["index.html"])
    #expect((result.unchanged, result.removed) == (1, 3))
    #expect(try publish(["index.html": page("một")]).attempts == 2)
  }

  @Test func aFileOfTheSiteInThePlaceOfACopyIsNamedWithBoth() throws {
    let fault = fault { try publish(["a.csv": page("một"), "a.csv.gz": Array("của trang".utf8)]) }
    guard case .writtenTwice(let first, let second) = fault?.reason else {
      Issue.record("one of the two was lost")
      return
    }
    #expect([first, second].contains("a.csv"))
    #expect(folder.tree("out").isEmpty)
  }

  @Test func manyWorkersGetTheSameCopies() async throws {
    let pages = (0..<64).map { page("trang \($0)") }
    let output = try OutputFolder(path: out)
    let compression = try Precompression(into: output, jobs: 2)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, page) in pages.enumerated() {
        group.addTask { try compression.write("\(number).html", page) }
      }
      try await group.waitForAll()
    }
    _ = try output.publish()
    let lone = try Compressors(jobs: 1)
    for (number, page) in pages.enumerated() {
      let plan = try #require(CompressionPlan(for: "a.html", size: page.count))
      for coding in ContentCoding.allCases {
        let copy = try lone.compress(page.span, coding, plan)
        #expect(folder.bytes("out/\(coding.path(of: "\(number).html"))") == copy)
      }
    }
  }
}
