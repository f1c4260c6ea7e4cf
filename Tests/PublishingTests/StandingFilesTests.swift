import Glibc
import Testing
import Workers

@testable import Publishing

/// What is known of the files of a site is what stands there.
@Suite struct StandingFilesTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let site = Dictionary(
    uniqueKeysWithValues: (0..<600).map { ("\($0 % 7)/\($0).html", "trang \($0)") })

  init() throws {
    folder = try TemporaryFolder()
    try publish(site, to: out)
  }

  private func place(_ path: String, in output: OutputFolder) throws -> Int {
    try #require(output.places.place(of: path, in: output.live.site))
  }

  @Test(arguments: [Way.exchange, .lookingAhead])
  func filesAreKnownByTheirInodes(way: Way) throws {
    let output = try openFolder(out, way)
    for path in site.keys {
      let inode = UInt64(folder.inode("out/\(path)"))
      #expect(try output.standing.inode(place(path, in: output)) == inode)
    }
  }

  @Test func filesAreLookedAtOnlyOnce() throws {
    let output = try openFolder(out, .lookingAhead)
    for path in site.keys { remove(folder["out/\(path)"]) }
    for path in site.keys { #expect(try output.standing.inode(place(path, in: output)) != nil) }
  }

  @Test func manyMayAskAtOnce() throws {
    let output = try openFolder(out)
    output.lookAhead(jobs: nil)
    let found = Workers().map(site.count * 4) { number in
      try? output.standing.inode(number % site.count)
    }
    for (number, inode) in found.enumerated() {
      #expect(inode == UInt64(folder.inode("out/\(output.live.site.path(number % site.count))")))
    }
  }

  @Test func whatIsNotThereAsItWasPublishedIsNotKept() throws {
    remove(folder["out/3/3.html"])
    try folder.put("out/4/4.html", "trang")
    remove(folder["out/5/5.html"])
    symlink("12.html", folder["out/5/5.html"])
    let output = try openFolder(out, .lookingAhead)
    for path in ["3/3.html", "4/4.html", "5/5.html"] {
      #expect(try output.standing.inode(place(path, in: output)) == nil)
      #expect(try !output.keep(path))
    }
    #expect(try output.keep("6/6.html"))
    #expect(try !output.keep(["1/1.html", "3/3.html"]))
  }

  @Test(.enabled(if: getuid() != 0, "Root may read everything; not tested here."))
  func aFolderThatCannotBeReadIsLeftToWhoeverAsks() throws {
    chmod(folder["out/0"], 0)
    defer { chmod(folder["out/0"], 0o755) }
    let output = try openFolder(out, .lookingAhead)
    #expect(try output.keep("1/1.html"))
    #expect(throws: PublishingError.self) { try output.keep("0/0.html") }
  }

  @Test func aBuildThatFailsLetsTheNextOneInAtOnce() throws {
    for _ in 1...3 {
      let output = try openFolder(out)
      output.lookAhead(jobs: nil)
      output.discard()
    }
    try publish(["1/1.html": "khác"], to: out)
    #expect(folder.tree("out") == ["1/1.html"])
  }

  @Test func theSpareTreeIsReadOnceHoweverManyAsk() throws {
    for number in 1...4 {
      try publish(site.merging(["số.txt": "\(number)"]) { $1 }, to: out)
    }
    let output = try openFolder(out)
    output.lookAhead(jobs: nil)
    for (path, text) in site { try output.write(path, Array(text.utf8)) }
    try output.write("số.txt", Array("5".utf8))
    let result = try output.publish()
    #expect(result.changed == ["số.txt"])
    #expect(folder.text("out/số.txt") == "5")
    #expect(folder.tree("out").count == site.count + 1)
  }
}
