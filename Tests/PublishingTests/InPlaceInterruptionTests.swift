import Testing

@testable import Publishing

/// Where files are moved one by one, a build that is killed leaves the disk as it was after one of
/// its steps; these tests stop after every one of them.
@Suite struct InPlaceInterruptionTests {
  private let folder: TemporaryFolder
  private var out: String { folder["out"] }
  private let old = [
    "index.html": "cũ", "a/index.html": "cũ", "x": "tệp", "y/z/index.html": "cũ", "c.css": "1",
  ]
  private let new = [
    "index.html": "mới", "a/index.html": "mới", "x/index.html": "mới", "y": "tệp", "c.css": "1",
    "d/e/index.html": "mới",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try publish(old, to: out, .inPlace)
  }

  private func site() -> [String: String] {
    folder.tree("out").reduce(into: [:]) { $0[$1] = folder.text("out/\($1)") }
  }

  private func inPlace(_ output: OutputFolder) throws -> InPlace {
    try #require(output.way as? InPlace)
  }

  @Test func aBuildKilledBeforeTheSwitchIsForgotten() throws {
    do {
      let output = try openFolder(out, .inPlace)
      try output.write("index.html", Array("mới".utf8))
      try output.live.notes.write("manifest.next", [1, 2, 3].span)
      try output.live.notes.write("journal.tmp", [1, 2, 3].span)
      output.way.leaveToTheNextBuild()
    }
    #expect(folder.names(in: folder["out/.congkhai/next"]).count == 1)
    try openFolder(out, .inPlace).discard()
    #expect(site() == old)
    #expect(folder.notes("out") == ["lock", "manifest"])
  }

  @Test(arguments: 0...9, Way.allCases)
  func aBuildKilledInTheSwitchIsFinishedByTheNextOne(after steps: Int, next way: Way) throws {
    do {
      let output = try openFolder(out, .inPlace)
      for (path, text) in new { try output.write(path, Array(text.utf8)) }
      let inPlace = try inPlace(output)
      var plan = try output.plan()
      try plan.findForeignFiles()
      let journal = inPlace.journal(of: plan)
      #expect(journal.steps.count == 7)
      try inPlace.write(journal, plan)
      _ = try journal.take(
        journal.steps.prefix(steps), output.live.root, next: inPlace.next)
      if steps > 7 { try output.live.notes.move("manifest.next", to: "manifest") }
      if steps > 8 { try output.live.notes.remove("journal") }
      output.way.leaveToTheNextBuild()
    }
    try openFolder(out, way).discard()
    #expect(site() == new)
    #expect(folder.notes("out") == ["lock", "manifest"])
    #expect(try publish(new, to: out, way).unchanged == new.count)
  }

  @Test(arguments: Way.allCases)
  func aBuildKilledBetweenAFileAndItsFolderLeavesNoEmptyFolder(next way: Way) throws {
    let rest = old.filter { $0.key != "y/z/index.html" }
    do {
      let output = try openFolder(out, .inPlace)
      for (path, text) in rest { try output.write(path, Array(text.utf8)) }
      let inPlace = try inPlace(output)
      let plan = try output.plan()
      try inPlace.write(inPlace.journal(of: plan), plan)
      try output.live.root.remove("y/z/index.html")
      output.live.root.removeFolder("y/z")
      #expect(folder.names(in: folder["out/y"]).isEmpty)
      output.way.leaveToTheNextBuild()
    }
    try openFolder(out, way).discard()
    #expect(site() == rest)
    #expect(!folder.names(in: out).contains("y"))
  }

  @Test(arguments: Way.allCases) func aDamagedJournalIsReported(way: Way) throws {
    try folder.put("out/.congkhai/journal", "congkhai journal 1\nplace 1 index.html\n")
    let fault = fault { _ = try openFolder(out, way) }
    #expect(fault == PublishingError(.damagedNotes, at: "\(out)/.congkhai/journal"))
    #expect(site() == old)
  }

  @Test func pagesComeAfterWhatTheyNeedAndBeforeTheDoors() throws {
    try publish(["a/index.html": "cũ"], to: folder["other"], .inPlace)
    let output = try openFolder(folder["other"], .inPlace)
    for path in ["index.html", "a/index.html", "c/index.html", "sitemap.xml", "s.css", "b/p.pdf"] {
      try output.write(path, [1])
    }
    let paths = try inPlace(output).journal(of: output.plan()).steps.map { step in
      switch step {
      case .place(let path, _), .remove(let path, _): path
      }
    }
    #expect(
      paths == ["b/p.pdf", "s.css", "c/index.html", "a/index.html", "index.html", "sitemap.xml"])
  }
}
