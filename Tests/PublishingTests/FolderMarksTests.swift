import Glibc
import Testing

@testable import Publishing

/// Folders that nobody has touched are not looked into, and nothing is missed by that.
@Suite struct FolderMarksTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let site = ["a/index.html": "một", "a/b/index.html": "hai", "c/index.html": "ba"]

  init() throws { folder = try TemporaryFolder() }

  /// Publishes so often that the marks of the folder that is seen and of the spare one can be
  /// trusted: they are not while the clock has not ticked.
  private func settle() throws {
    for number in 1...6 {
      try publish(site.merging(["số.txt": "\(number)"]) { $1 }, to: out)
      usleep(60_000)
    }
    for tree in ["out", ".out.congkhai/spare"] {
      #expect(try marked(tree) == ["a", "a/b", "c"])
    }
  }

  /// The folders of a tree that have marks.
  private func marked(_ tree: String) throws -> [String] {
    let tree = try PublishedTree(Folder(opening: folder[tree]))
    let marks = tree.marks().times
    return marks.indices.filter { marks[$0] != nil }.map(tree.site.path(ofFolder:))
  }

  private func publishAgain(_ text: String = "lần nữa") throws {
    try publish(site.merging(["số.txt": text]) { $1 }, to: out)
  }

  private var tree: [String] { ["a/b/index.html", "a/index.html", "c/index.html", "số.txt"] }

  @Test func filesThatOthersPutThereStay() throws {
    try settle()
    try folder.put("out/a/b/rieng.txt", "của tôi")
    try folder.put("out/c/moi/sau/rieng.txt", "của tôi")
    for number in 1...5 {
      try publishAgain("\(number)")
      #expect(folder.tree("out") == (tree + ["a/b/rieng.txt", "c/moi/sau/rieng.txt"]).sorted())
      usleep(60_000)
    }
    #expect(folder.text("out/c/moi/sau/rieng.txt") == "của tôi")
  }

  @Test func aPageThatWasAnotherInBetweenKeepsItsLatestTime() throws {
    try settle()
    for text in ["khác", "ba"] {
      try publish(site.merging(["c/index.html": text, "số.txt": text]) { $1 }, to: out)
      usleep(60_000)
    }
    let (inode, time) = (folder.inode("out/c/index.html"), folder.time("out/c/index.html"))
    for number in 1...3 {
      try publish(site.merging(["số.txt": "\(number)"]) { $1 }, to: out)
      #expect(folder.inode("out/c/index.html") == inode)
      #expect(folder.time("out/c/index.html") == time)
      usleep(60_000)
    }
  }

  @Test(arguments: ["la.txt", "a/la.txt", "a/moi/la.txt", "moi/sau/la.txt"])
  func whatWasLeftInAnEarlierTreeIsNotSeenAgain(path: String) throws {
    try settle()
    try folder.put(".out.congkhai/spare/\(path)", "không ai muốn nữa")
    for number in 1...3 {
      try publishAgain("\(number)")
      #expect(folder.tree("out") == tree)
    }
  }

  @Test func marksThatCannotBeReadCostTimeOnly() throws {
    try settle()
    let notes = ".out.congkhai/spare/.congkhai"
    for name in ["folders", "staged"] {
      unlink(folder["\(notes)/\(name)"])
      mkdir(folder["\(notes)/\(name)"], 0o777)
    }
    for number in 1...3 {
      try publishAgain("\(number)")
      #expect(folder.tree("out") == tree)
    }
  }

  @Test func aFileOfOthersInTheWayIsTold() throws {
    try settle()
    try folder.put("out/a/moi.html", "của tôi")
    let fault = fault { try publish(site.merging(["a/moi.html": "MỚI"]) { $1 }, to: out) }
    #expect(fault == PublishingError(.foreign, at: "\(out)/a/moi.html"))
    #expect(folder.text("out/a/moi.html") == "của tôi")
  }

  @Test func aFileThatSomebodyChangedInPlaceStaysWhenItsTimeIsOver() throws {
    try settle()
    try folder.put("out/c/index.html", "đã sửa tay, dài hơn")
    try publish(["a/index.html": "một", "số.txt": "7"], to: out)
    #expect(folder.tree("out") == ["a/index.html", "c/index.html", "số.txt"])
    #expect(folder.text("out/c/index.html") == "đã sửa tay, dài hơn")
  }

  @Test(arguments: ["a/b/index.html", "c/index.html"])
  func aFileThatWasTakenAwayComesBack(path: String) throws {
    try settle()
    unlink(folder["out/\(path)"])
    unlink(folder[".out.congkhai/spare/\(path)"])
    try publishAgain()
    #expect(folder.tree("out") == tree)
    #expect(folder.text("out/\(path)") == site[path])
  }

  @Test func aFolderThatWasReplacedIsLookedInto() throws {
    try settle()
    rename(folder["out/c"], folder["out/d"])
    try folder.put("out/d/rieng.txt", "của tôi")
    try publishAgain()
    #expect(folder.tree("out") == (tree + ["d/index.html", "d/rieng.txt"]).sorted())
  }

  @Test(arguments: ["", "congkhai folders 1\nend 0\n", "x"])
  func aNoteThatIsNotWholeMarksNothing(text: String) throws {
    try settle()
    try folder.put("out/.congkhai/folders", text)
    try folder.put("out/a/rieng.txt", "của tôi")
    try publishAgain()
    #expect(folder.tree("out") == (tree + ["a/rieng.txt"]).sorted())
  }

  @Test func theFirstPublicationTellsNothingOfTimes() throws {
    try publish(site, to: out)
    #expect(folder.names(in: folder["out/.congkhai"]) == ["lock", "manifest", "number"])
    try publishAgain()
    #expect(folder.names(in: folder["out/.congkhai"]).contains("folders"))
  }

  @Test func theFirstPublicationIsMarkedWhenItIsNotSeenAnyMore() throws {
    try publish(site, to: out)
    usleep(60_000)
    for number in 1...2 { try publishAgain("\(number)") }
    #expect(try marked(".out.congkhai/spare") == ["a", "a/b", "c"])
  }

  @Test func whereTheFirstPublicationHeldFilesOfOthersItIsNotMarked() throws {
    try publish(site, to: out)
    try folder.put("out/a/b/rieng.txt", "của tôi")
    try folder.put("out/c/moi/rieng.txt", "của tôi")
    usleep(60_000)
    for number in 1...2 { try publishAgain("\(number)") }
    #expect(try marked(".out.congkhai/spare") == ["a"])
    for number in 1...3 {
      try publishAgain("\(number)!")
      #expect(folder.tree("out") == (tree + ["a/b/rieng.txt", "c/moi/rieng.txt"]).sorted())
    }
  }

  @Test func marksAreReadAgain() throws {
    try settle()
    let tree = try PublishedTree(Folder(opening: out))
    let marks = tree.marks()
    #expect(FolderMarks(text: marks.text(of: tree.site), of: tree.site) == marks)
  }

  @Test func marksOfAnotherSiteMarkNothing() throws {
    try settle()
    let tree = try PublishedTree(Folder(opening: out))
    let text = tree.marks().text(of: tree.site)
    #expect(FolderMarks(text: text, of: Manifest()) == nil)
  }

  @Test func onlyWhatWasTouchedIsMarkedAnew() throws {
    try settle()
    let tree = try PublishedTree(Folder(opening: out))
    let noted = FileTime(seconds: 5, nanoseconds: 0)
    let marks = try FolderMarks(
      of: tree.root, tree.site, foreign: ForeignFiles(), known: [nil, noted, nil, noted])
    #expect(marks.times[0] == nil)
    #expect(marks.times[1] == noted)
    #expect(marks.times[2] == (try tree.root.changed("a/b")))
    #expect(marks.times[3] == noted)
  }

  @Test func aFolderWithFilesOfOthersIsNotMarked() throws {
    try settle()
    let tree = try PublishedTree(Folder(opening: out))
    let known = tree.marks().times
    let foreign = ForeignFiles(files: [PathKey("a/b/rieng.txt"): 1], folders: ["c/moi"])
    let marks = try FolderMarks(of: tree.root, tree.site, foreign: foreign, known: known)
    #expect(marks.times == [nil, known[1], nil, nil])
  }

  @Test func whatIsDoneInAFolderMayTouchThoseAboveIt() throws {
    try settle()
    let tree = try PublishedTree(Folder(opening: out))
    let (site, marks) = (tree.site, tree.marks())
    var standing = StandingFolders(of: site, Matching(of: site, in: site), marks: marks.times)
    #expect(standing.marks == marks.times)
    standing.forget(above: "c/moi/sau.html")
    #expect(standing.marks == [nil, marks.times[1], marks.times[2], nil])
    standing.forget(2)
    #expect(standing.marks == [nil, nil, nil, nil])
  }

  @Test func theOtherWayForgetsThem() throws {
    try settle()
    try publish(site, to: out, .inPlace)
    #expect(!folder.names(in: folder["out/.congkhai"]).contains("folders"))
    try folder.put("out/a/rieng.txt", "của tôi")
    try publishAgain()
    #expect(folder.tree("out") == (tree + ["a/rieng.txt"]).sorted())
  }
}
