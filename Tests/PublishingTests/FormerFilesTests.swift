import Testing

@testable import Publishing

/// Files with a fingerprint in their names stay for a day after the site no longer has them.
@Suite struct FormerFilesTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let day = 24 * 60 * 60
  private let start = 1_700_000_000

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func publish(
    _ number: Int, _ way: Way, at now: Int, with more: [String: String] = [:]
  ) throws -> PublishingResult {
    let site = ["index.html": "\(number)", "assets/site.\(number).css": "\(number)"]
    return try PublishingTests.publish(
      site.merging(more) { $1 }, to: out, way, at: now,
      isFingerprinted: { $0.hasPrefix("assets/") })
  }

  @Test(arguments: Way.allCases) func theyStayForADay(way: Way) throws {
    try publish(1, way, at: start)
    let result = try publish(2, way, at: start + 10)
    #expect(result.gone == [])
    #expect(folder.tree("out") == ["assets/site.1.css", "assets/site.2.css", "index.html"])
    try publish(3, way, at: start + 10 + day - 1)
    #expect(
      folder.tree("out") == [
        "assets/site.1.css", "assets/site.2.css", "assets/site.3.css", "index.html",
      ])
    let last = try publish(4, way, at: start + 10 + day)
    #expect(last.gone == ["assets/site.1.css"])
    #expect(
      folder.tree("out") == [
        "assets/site.2.css", "assets/site.3.css", "assets/site.4.css", "index.html",
      ])
  }

  @Test(arguments: Way.allCases) func theyKeepTheirTimes(way: Way) throws {
    try publish(1, way, at: start)
    folder.setTime("out/assets/site.1.css", 1_600_000_000)
    for number in 2...5 { try publish(number, way, at: start + number) }
    #expect(folder.time("out/assets/site.1.css") == 1_600_000_000)
    #expect(folder.text("out/assets/site.1.css") == "1")
  }

  @Test(arguments: Way.allCases) func theyAreNotInTheManifest(way: Way) throws {
    try publish(1, way, at: start)
    try publish(2, way, at: start)
    let manifest = try #require(folder.text("out/.congkhai/manifest"))
    #expect(!manifest.contains("site.1.css"))
    #expect(folder.notes("out") == ["former", "lock", "manifest"])
  }

  @Test(arguments: Way.allCases) func otherFilesGoAtOnce(way: Way) throws {
    try publish(1, way, at: start, with: ["rut.html": "rút lại"])
    let result = try publish(1, way, at: start + 1)
    #expect(result.gone == ["rut.html"])
    #expect(folder.text("out/rut.html") == nil)
  }

  @Test(arguments: Way.allCases) func theyGoEvenIfTheSiteStaysAsItIs(way: Way) throws {
    try publish(1, way, at: start)
    try publish(2, way, at: start)
    let index = folder.inode("out")
    let result = try publish(2, way, at: start + day)
    #expect((result.changed, result.gone) == ([], ["assets/site.1.css"]))
    #expect(folder.tree("out") == ["assets/site.2.css", "index.html"])
    #expect(folder.notes("out") == ["lock", "manifest"])
    #expect(folder.inode("out") == index)
    #expect(try publish(2, way, at: start + day).gone == [])
  }

  @Test(arguments: Way.allCases) func oneThatTheSiteNeedsAgainIsOursAgain(way: Way) throws {
    try publish(1, way, at: start)
    try publish(2, way, at: start)
    let result = try publish(1, way, at: start)
    #expect(result.changed == ["index.html"])
    try publish(3, way, at: start + day)
    #expect(
      folder.tree("out") == ["assets/site.1.css", "assets/site.3.css", "index.html"])
  }

  @Test(arguments: Way.allCases)
  func aClockThatRunsBackwardsKeepsThemForADayMoreNotForEver(way: Way) throws {
    try publish(1, way, at: start)
    try publish(2, way, at: start + 1000 * day)
    try publish(2, way, at: start)
    #expect(folder.text("out/assets/site.1.css") == "1")
    try publish(2, way, at: start + day)
    #expect(folder.text("out/assets/site.1.css") == nil)
  }

  @Test(arguments: Way.allCases) func aClockBefore1970DoesNoHarm(way: Way) throws {
    try publish(1, way, at: start)
    try publish(2, way, at: -5)
    try publish(3, way, at: -10 * day)
    #expect(folder.text("out/assets/site.2.css") == "2")
    try publish(3, way, at: start)
    #expect(folder.tree("out") == ["assets/site.3.css", "index.html"])
  }

  @Test(arguments: Way.allCases) func oneInTheWayOfANewFileGoes(way: Way) throws {
    try publish(1, way, at: start, with: ["assets/a": "tệp", "assets/b/c": "tệp"])
    try publish(2, way, at: start, with: ["assets/a/index.html": "x", "assets/b": "y"])
    #expect(
      folder.tree("out") == [
        "assets/a/index.html", "assets/b", "assets/site.1.css", "assets/site.2.css", "index.html",
      ])
  }
}
