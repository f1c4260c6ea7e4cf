import Publishing
import Testing

@Suite struct ChangedListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ files: [String: String], list: String) throws {
    let list = try ChangedList(path: folder[list])
    try list.write(PublishingTests.publish(files, to: folder["out"]))
  }

  @Test func itNamesWhatIsNewChangedAndGone() throws {
    try publish(["b.html": "1", "a/b.html": "1", "c.html": "1"], list: "list")
    #expect(folder.text("list") == "+ a/b.html\n+ b.html\n+ c.html\n")
    try publish(["a.html": "2", "b.html": "2", "c.html": "1"], list: "list")
    #expect(folder.text("list") == "+ a.html\n- a/b.html\n+ b.html\n")
  }

  @Test func itsNameMayBeginWithALooseMark() throws {
    try publish(["a.html": "1"], list: "\u{301}list")
    #expect(folder.text("\u{301}list") == "+ a.html\n")
  }

  @Test func itIsEmptyWhenNothingChanged() throws {
    for _ in 1...2 { try publish(["a.html": "1"], list: "list") }
    #expect(folder.text("list") == "")
    #expect(folder.names(in: folder.path) == [".out.congkhai", "list", "out"])
  }

  @Test func itStaysAsItWasUntilItIsWritten() throws {
    try folder.put("list", "- cũ\n")
    _ = try ChangedList(path: folder["list"])
    #expect(folder.text("list") == "- cũ\n")
    #expect(folder.names(in: folder.path) == ["list"])
  }

  @Test(arguments: ["---\ntitle: Hồ sơ\n---\n", "+ a\n\n<html>", "+"])
  func itReplacesNothingElse(text: String) throws {
    try folder.put("list", text)
    #expect(fault { _ = try ChangedList(path: folder["list"]) }?.reason == .noList)
    #expect(folder.text("list") == text)
  }

  @Test func itMayLieInTheOutputFolder() throws {
    try folder.put("out/.gitkeep", "")
    for text in ["1", "2", "3"] {
      try publish(["a.html": text], list: "out/list")
      #expect(folder.text("out/list") == "+ a.html\n")
      #expect(folder.text("out/a.html") == text)
    }
  }

  @Test(arguments: ["missing/list", "file/list", "folder", "folder/"])
  func aPlaceThatCannotBeWrittenIsTold(path: String) throws {
    try folder.put("file", "")
    try folder.put("folder/x", "")
    #expect(fault { _ = try ChangedList(path: folder[path]) } != nil)
  }
}
