import Testing

@testable import Publishing

@Suite struct RollBackTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let one = ["index.html": "1", "a/index.html": "1", "như-cũ.html": "x"]
  private let two = ["index.html": "2", "b/index.html": "2", "như-cũ.html": "x"]

  init() throws {
    folder = try TemporaryFolder()
    try publish(one, to: out)
    try publish(two, to: out)
  }

  private func site() -> [String: String] {
    folder.tree("out").reduce(into: [:]) { $0[$1] = folder.text("out/\($1)") }
  }

  private func rollBack(at now: Int? = nil) throws -> PublishingResult? {
    try openFolder(out, at: now, isFingerprinted: { $0.hasPrefix("assets/") }).rollBack()
  }

  @Test func thePublicationBeforeIsSeenAgain() throws {
    let result = try #require(try rollBack())
    #expect(site() == one)
    #expect(result.changed == ["a/index.html", "index.html"])
    #expect(result.gone == ["b/index.html"])
    #expect(result.unchanged == 1)
  }

  @Test func calledAgainItGoesForward() throws {
    for number in 1...4 {
      #expect(try rollBack() != nil)
      #expect(site() == (number.isMultiple(of: 2) ? two : one))
    }
  }

  @Test func thereIsNothingToGoBackToAfterAFirstBuild() throws {
    try publish(one, to: folder["other"])
    #expect(try OutputFolder(path: folder["other"]).rollBack() == nil)
    #expect(folder.text("other/index.html") == "1")
  }

  /// Files that are moved in place are put over the publication before, so that it is kept nowhere.
  @Test func thereIsNothingToGoBackToAfterFilesWereMovedInPlace() throws {
    let three = ["index.html": "3"]
    try publish(three, to: out, .inPlace)
    #expect(try rollBack() == nil)
    #expect(site() == three)
    try publish(one, to: out)
    #expect(try rollBack() != nil)
    #expect(site() == three)
    #expect(try rollBack() != nil)
    #expect(site() == one)
  }

  @Test func whatComesBackIsNewerThanWhatItReplaces() throws {
    folder.setTime("out/index.html", 4_000_000_000)
    folder.setTime("out/như-cũ.html", 1_600_000_000)
    _ = try rollBack()
    #expect(folder.time("out/index.html") == 4_000_000_001)
    #expect(folder.time("out/như-cũ.html") == 1_600_000_000)
  }

  @Test func buildsGoOnFromThere() throws {
    _ = try rollBack()
    #expect(try publish(two, to: out).changed == ["b/index.html", "index.html"])
    #expect(site() == two)
    _ = try rollBack()
    #expect(site() == one)
  }

  @Test func filesOfOthersStayWhereTheyAre() throws {
    try folder.put("out/.well-known/a.txt", "của tôi")
    try folder.put("out/a/rieng.txt", "của tôi")
    let others = [".well-known/a.txt": "của tôi", "a/rieng.txt": "của tôi"]
    for number in 1...4 {
      _ = try rollBack()
      #expect(site() == (number.isMultiple(of: 2) ? two : one).merging(others) { $1 })
      #expect(folder.text(".out.congkhai/previous/.well-known/a.txt") == nil)
    }
  }

  @Test func aFileOfSomebodyElseInTheWayStopsIt() throws {
    try folder.put("out/a/index.html", "của tôi")
    let fault = fault { _ = try rollBack() }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/index.html"))
    #expect(site() == two.merging(["a/index.html": "của tôi"]) { $1 })
  }

  @Test func readersOfTheLaterPublicationKeepItsFingerprintedFiles() throws {
    let later = two.merging(["assets/s.2.css": "2"]) { $1 }
    try publish(later, to: out)
    _ = try rollBack(at: 1_700_000_000)
    #expect(site() == later)
    #expect(folder.text("out/.congkhai/manifest")?.contains("s.2.css") == false)
    try publish(one, to: out, at: 1_700_086_400, isFingerprinted: { $0.hasPrefix("assets/") })
    #expect(site() == one)
  }

  @Test func aSiteOfAnotherLabelIsNotGoneBackTo() throws {
    for name in ["a/index.html", "b/index.html", "index.html", "như-cũ.html"] {
      _ = try Folder(making: out).remove(name)
    }
    _ = try Folder(making: out).removeAll(".congkhai")
    do {
      let output = try OutputFolder(path: out, label: "internal")
      try output.write("index.html", [1])
      _ = try output.publish()
    }
    #expect(try OutputFolder(path: out, label: "internal").rollBack() == nil)
  }
}
