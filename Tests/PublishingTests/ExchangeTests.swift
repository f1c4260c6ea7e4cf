import CLinux
import Glibc
import Testing

@testable import Publishing

@Suite struct ExchangeTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private var previous: String { ".out.congkhai/previous" }

  init() throws { folder = try TemporaryFolder() }

  private func text(of tree: String) -> [String: String] {
    folder.tree(tree).reduce(into: [:]) { $0[$1] = folder.text("\(tree)/\($1)") }
  }

  @Test func theFolderThatIsSeenIsAnotherAfterAPublication() throws {
    try publish(["a.html": "một"], to: out)
    let before = folder.inode("out")
    try publish(["a.html": "hai"], to: out)
    #expect(folder.inode("out") != before)
    #expect(folder.inode(previous) == before)
    #expect(text(of: previous) == ["a.html": "một"])
  }

  @Test func anUnchangedSiteIsNoPublication() throws {
    try publish(["a.html": "một"], to: out)
    try publish(["a.html": "hai"], to: out)
    let (seen, before) = (folder.inode("out"), folder.inode(previous))
    try publish(["a.html": "hai"], to: out)
    #expect((folder.inode("out"), folder.inode(previous)) == (seen, before))
    #expect(folder.names(in: folder[".out.congkhai"]) == ["lock", "previous"])
  }

  @Test func whatWasThereBeforeTheFirstPublicationIsNotKeptAsOne() throws {
    try folder.put("out/.gitkeep", "")
    try publish(["a.html": "một"], to: out)
    #expect(folder.tree("out") == [".gitkeep", "a.html"])
    #expect(folder.names(in: folder[".out.congkhai"]) == ["lock"])
  }

  @Test func unchangedFilesKeepTheirTimesThroughAnyNumberOfPublications() throws {
    var site = ["a.html": "như cũ", "b/c.html": "như cũ", "d.html": "0"]
    try publish(site, to: out)
    for path in ["a.html", "b/c.html"] { folder.setTime("out/\(path)", 1_600_000_000) }
    let inode = folder.inode("out/b/c.html")
    for number in 1...5 {
      site["d.html"] = "\(number)"
      site["e\(number).html"] = "mới"
      let result = try publish(site, to: out)
      #expect(result.changed == ["d.html", "e\(number).html"])
    }
    #expect(folder.time("out/a.html") == 1_600_000_000)
    #expect(folder.time("out/b/c.html") == 1_600_000_000)
    #expect(folder.inode("out/b/c.html") == inode)
  }

  @Test(arguments: Way.allCases)
  func aChangedFileIsChangedInALaterSecondWhateverTheClockSays(way: Way) throws {
    try publish(["a.html": "một"], to: out, way)
    for (number, text) in ["hai", "ba", "bốn"].enumerated() {
      folder.setTime("out/a.html", 4_000_000_000 + 10 * number)
      try publish(["a.html": text], to: out, way)
      #expect(folder.time("out/a.html") == 4_000_000_001 + 10 * number)
    }
  }

  @Test func afterTheLastSecondThereIsNone() {
    let time = FileTime(seconds: 5, nanoseconds: 0)
    #expect(time.after(FileTime(seconds: .max, nanoseconds: 7)).seconds == .max)
  }

  /// Nobody seals it, so it may say anything.
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "0", "-1", "x", ""])
  func aDamagedNumberDoesNoHarm(number: String) throws {
    for text in ["một", "hai", "ba"] { try publish(["a.html": text], to: out) }
    for tree in ["out", ".out.congkhai/previous", ".out.congkhai/spare"] {
      try folder.put("\(tree)/.congkhai/number", number + "\n")
    }
    for text in ["bốn", "năm", "sáu"] {
      try publish(["a.html": text], to: out)
      #expect(self.text(of: "out") == ["a.html": text])
    }
    #expect(text(of: previous) == ["a.html": "năm"])
  }

  @Test func theTreeBeforeTheLastIsBroughtUpToDate() throws {
    let sites = [
      ["a": "1", "b/c": "1", "b/d": "1", "e/f/g": "1", "h": "1"],
      ["a/x": "2", "b": "2", "h": "1", "i/j": "2"],
      ["a": "3", "b/c/d/e": "3", "h": "1", "k/l": "3"],
      ["a/y": "4", "b/c": "1", "h": "4"],
      ["a": "1", "b/c": "1", "h": "4", "i/j/k": "5"],
      ["a": "1"],
    ]
    for site in sites + sites.reversed() + sites {
      try publish(site, to: out)
      #expect(text(of: "out") == site)
    }
    #expect(text(of: previous) == sites[4])
    #expect(text(of: ".out.congkhai/spare") == sites[3])
  }

  @Test func nothingIsWrittenThroughASecondNameOfAFile() throws {
    for number in 0..<4 {
      try publish(["a.html": "như cũ", "b.html": "\(number)"], to: out)
    }
    try publish(["a.html": "khác", "b.html": "4"], to: out)
    #expect(text(of: previous) == ["a.html": "như cũ", "b.html": "3"])
    #expect(text(of: ".out.congkhai/spare") == ["a.html": "như cũ", "b.html": "2"])
  }

  @Test func aFileSpoiltByHandIsMendedInEveryTree() throws {
    for number in 0..<4 {
      try publish(["a.html": "như cũ", "b.html": "\(number)"], to: out)
    }
    // Under all its names: they are one file.
    try folder.put("out/a.html", "hỏng mất rồi")
    for number in 4..<8 {
      try publish(["a.html": "như cũ", "b.html": "\(number)"], to: out)
      #expect(folder.text("out/a.html") == "như cũ")
    }
  }

  @Test func theFolderKeepsItsMode() throws {
    mkdir(out, 0o777)
    chmod(out, 0o2750)
    for text in ["một", "hai", "ba", "bốn"] {
      try publish(["a.html": text], to: out)
      #expect(folder.mode("out") == 0o2750)
    }
  }

  @Test func theFolderKeepsItsExtendedAttributes() throws {
    try publish(["a.html": "một"], to: out)
    guard setxattr(out, "user.note", "x", 1, 0) == 0 else { return }
    for text in ["hai", "ba", "bốn"] {
      try publish(["a.html": text], to: out)
      var value: [UInt8] = [0, 0]
      #expect(getxattr(out, "user.note", &value, 2) == 1)
      #expect(value[0] == UInt8(ascii: "x"))
    }
  }

  @Test func webServersDoNotGetIntoTheEarlierPublications() throws {
    try publish(["a.html": "một"], to: out)
    #expect(folder.mode(".out.congkhai") & 0o007 == 0)
  }

  @Test func aFolderOfOthersKeepsItsModeAndWhatIsInIt() throws {
    try folder.put("out/.git/objects/ab/cd", "của git")
    chmod(folder["out/.git"], 0o700)
    mkdir(folder["out/rong"], 0o777)
    symlink("/nowhere", folder["out/.git/link"])
    for text in ["một", "hai", "ba", "bốn"] {
      try publish(["a.html": text], to: out)
      #expect(folder.mode("out/.git") == 0o700)
      #expect(folder.tree("out") == [".git/link", ".git/objects/ab/cd", "a.html", "rong/"])
      #expect(folder.tree(previous).allSatisfy { $0 == "a.html" })
    }
  }

  @Test func whatOthersTookAwayStaysAway() throws {
    try folder.put("out/rieng/a.txt", "của tôi")
    for text in ["một", "hai", "ba"] { try publish(["a.html": text], to: out) }
    unlink(folder["out/rieng/a.txt"])
    rmdir(folder["out/rieng"])
    for text in ["bốn", "năm", "sáu"] {
      try publish(["a.html": text], to: out)
      #expect(folder.tree("out") == ["a.html"])
    }
  }

  @Test func anAddressThatIsALinkIsFollowed() throws {
    mkdir(folder["disk"], 0o777)
    mkdir(folder["disk/real"], 0o777)
    symlink("disk/real", out)
    for text in ["một", "hai", "ba"] {
      try publish(["a.html": text], to: out)
      #expect(folder.text("disk/real/a.html") == text)
      #expect(folder.text("out/a.html") == text)
    }
    #expect(folder.names(in: folder["disk"]) == [".real.congkhai", "real"])
  }

  @Test func theNotesOfAnEarlierVersionAreTakenOver() throws {
    try publish(["a.html": "một", "b.html": "1"], to: out, .inPlace)
    let result = try publish(["a.html": "một", "b.html": "2"], to: out)
    #expect((result.written, result.unchanged) == (1, 1))
    #expect(text(of: previous) == ["a.html": "một", "b.html": "1"])
  }

  @Test func bothWaysMayFollowEachOther() throws {
    for (number, way) in [Way.exchange, .inPlace, .exchange, .exchange, .inPlace].enumerated() {
      let site = ["a.html": "\(number)", "b\(number).html": "x", "c.html": "như cũ"]
      try publish(site, to: out, way)
      #expect(text(of: "out") == site)
    }
  }

  @Test func theOutputFolderMayBeEmptiedByHand() throws {
    try publish(["a.html": "một"], to: out)
    try publish(["a.html": "hai"], to: out)
    for name in ["a.html", ".congkhai/manifest", ".congkhai/number", ".congkhai/lock"] {
      unlink(folder["out/\(name)"])
    }
    rmdir(folder["out/.congkhai"])
    try publish(["a.html": "hai"], to: out)
    #expect(text(of: "out") == ["a.html": "hai"])
    #expect(text(of: previous) == ["a.html": "một"])
  }

  @Test func aBuildThatMovesFilesHoldsTheFolderToo() throws {
    let first = try openFolder(out, .inPlace)
    guard case .locked = fault({ _ = try openFolder(out, .exchange) })?.reason else {
      Issue.record("the second build got the folder")
      return
    }
    first.discard()
  }

  @Test func aFileThatIsKeptUnreadStays() throws {
    try publish(["a.html": "một", "a.html.gz": "nén"], to: out)
    let output = try OutputFolder(path: out)
    #expect(try output.write("a.html", Array("một".utf8)))
    #expect(try output.keep("a.html.gz"))
    #expect(try !output.keep("b.html.gz"))
    try output.write("b.html", Array("hai".utf8))
    _ = try output.publish()
    #expect(text(of: "out") == ["a.html": "một", "a.html.gz": "nén", "b.html": "hai"])
  }

  @Test func aFileCannotBeKeptAndWritten() throws {
    try publish(["a.html": "một"], to: out)
    let output = try OutputFolder(path: out)
    #expect(try output.keep("a.html"))
    let fault = fault { try output.write("a.html", Array("hai".utf8)) }
    #expect(fault?.reason == .writtenTwice(first: nil, second: nil))
  }
}
