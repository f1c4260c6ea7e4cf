import Testing

@testable import Publishing

/// A build that is killed leaves the disk as it was after one of its steps; these tests stop
/// after every one of them.
@Suite struct InterruptionTests {
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
    try publish(old, to: out)
  }

  private func site() -> [String: String] {
    folder.tree("out").reduce(into: [:]) { $0[$1] = folder.text("out/\($1)") }
  }

  @Test func aBuildKilledBeforeTheSwitchIsForgotten() throws {
    do {
      let output = try OutputFolder(path: out)
      try output.write("index.html", Array("mới".utf8))
      try output.notes.write("manifest.next", [1, 2, 3].span, flushed: false)
      try output.notes.write("journal.tmp", [1, 2, 3].span, flushed: false)
      output.leaveToTheNextBuild()
    }
    #expect(folder.names(in: folder["out/.congkhai/next"]).count == 1)
    try OutputFolder(path: out).discard()
    #expect(site() == old)
    #expect(folder.names(in: folder["out/.congkhai"]) == ["lock", "manifest"])
  }

  @Test(arguments: 0...9)
  func aBuildKilledInTheSwitchIsFinishedByTheNextOne(after steps: Int) throws {
    do {
      let output = try OutputFolder(path: out)
      for (path, text) in new { try output.write(path, Array(text.utf8)) }
      let switching = try output.plan()
      #expect(switching.journal.steps.count == 7)
      try output.write(switching)
      _ = try switching.journal.take(
        switching.journal.steps.prefix(steps), output.root, next: output.next)
      if steps > 7 { try output.notes.move("manifest.next", to: "manifest") }
      if steps > 8 { try output.notes.remove("journal") }
      output.leaveToTheNextBuild()
    }
    try OutputFolder(path: out).discard()
    #expect(site() == new)
    #expect(folder.names(in: folder["out/.congkhai"]) == ["lock", "manifest"])
    #expect(try publish(new, to: out).unchanged == new.count)
  }

  @Test func aDamagedJournalIsReported() throws {
    try folder.put("out/.congkhai/journal", "congkhai journal 1\nplace 1 index.html\n")
    let fault = fault { _ = try OutputFolder(path: out) }
    #expect(fault == PublishingError(.damagedNotes, at: "\(out)/.congkhai/journal"))
    #expect(site() == old)
  }

  @Test func pagesComeAfterWhatTheyNeedAndBeforeTheDoors() throws {
    let output = try OutputFolder(path: folder["other"])
    for path in ["index.html", "a/index.html", "sitemap.xml", "site.css", "b/p.pdf"] {
      try output.write(path, [1])
    }
    let switching = try output.plan()
    let paths = switching.journal.steps.map { step in
      switch step {
      case .place(let path, _), .remove(let path, _): path
      }
    }
    #expect(paths == ["b/p.pdf", "site.css", "a/index.html", "index.html", "sitemap.xml"])
  }
}
