import Diagnostics
import Testing

@testable import Reading

struct ContentWalkTests {
  @Test func filesAreListedInTheOrderOfTheirBytes() throws {
    let folder = try TemporaryFolder()
    for file in [
      "b/x.md", "b-c.md", "b.md", "a.md", "Z.md", "đ/ở.md", "b/a/y.csv", "_kinds/k.yaml",
    ] {
      try folder.write(file)
    }
    let (files, problems) = ContentWalk.files(in: folder.path, named: "content")
    let paths = files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(paths).count == 8)
    #expect(files.allSatisfy { $0.size == 1 && $0.file == "content/\($0.path)" })
    #expect(problems.isEmpty)
  }

  @Test func aFolderOfManyFilesIsListedWhole() throws {
    let folder = try TemporaryFolder()
    let names = (0..<700).map { "a/\($0)" }
    for name in names { try folder.write("\(name).md") }
    try folder.write("a/3/x.md")
    let files = ContentWalk.files(in: folder.path, named: "content").files
    let expected = (names.map { "\($0).md" } + ["a/3/x.md"]).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(files.map(\.path) == expected)
  }

  @Test func aNameIsKeptAsOnTheDiskAndShownComposed() throws {
    let folder = try TemporaryFolder()
    let name = "ke\u{302}\u{301} hoa\u{323}ch.md"
    try folder.write(name)
    let files = ContentWalk.files(in: folder.path, named: "content").files
    #expect(files.map { Array($0.path.utf8) } == [Array(name.utf8)])
    #expect(files.map { Array($0.file.utf8) } == [Array("content/kế hoạch.md".utf8)])
  }

  @Test func leftoversArePassedOver() throws {
    let folder = try TemporaryFolder()
    let leftovers = [
      ".git/config", ".DS_Store", "a.md~", "#a.md#", ".a.md.swp", "a.swp", "Thumbs.db",
      "~$ke-hoach.docx", "desktop.ini", "__MACOSX/a.md",
    ]
    for file in leftovers + ["a.md", "số #1.pdf", "~a.md"] { try folder.write(file) }
    let paths = ContentWalk.files(in: folder.path, named: "content").files.map(\.path)
    #expect(paths == ["a.md", "số #1.pdf", "~a.md"])
  }

  @Test func linksAreFollowedInsideTheFolderOnly() throws {
    let outside = try TemporaryFolder()
    try outside.write("x.md")
    let folder = try TemporaryFolder()
    try folder.write("a/b/c.md")
    try folder.link("file.md", to: "a/b/c.md")
    try folder.link("folder", to: "a/b")
    try folder.link("a/b/up", to: "..")
    try folder.link("self", to: "self")
    try folder.link("broken", to: "nowhere")
    try folder.link("out", to: outside.path)
    try folder.link("a/out.md", to: "\(outside.path)/x.md")
    let (files, problems) = ContentWalk.files(in: folder.path, named: "content")
    #expect(files.map(\.path) == ["a/b/c.md", "file.md", "folder/c.md"])
    let found = problems.sorted().map { "\($0.code.rawValue) \($0.place?.file ?? "")" }
    #expect(
      found == [
        "link-loop content/a/b/up", "unreadable content/a/out.md", "unreadable content/broken",
        "link-loop content/folder/up", "unreadable content/folder/up/out.md",
        "unreadable content/out", "link-loop content/self",
      ])
  }

  @Test func aMissingFolderIsOneProblem() {
    let (files, problems) = ContentWalk.files(in: "/no/such/folder", named: "content")
    #expect(files.isEmpty)
    #expect(problems.map(\.code) == [.unreadable])
    #expect(problems.first?.place?.file == "content")
  }

  @Test func aFileIsNoContentFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    let problems = ContentWalk.files(in: "\(folder.path)/a", named: "content").problems
    #expect(problems.map(\.code) == [.unreadable])
  }
}
