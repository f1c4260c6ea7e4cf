import Diagnostics
import Glibc
import Testing

@testable import Reading

struct SourceReaderTests {
  @Test func aFileIsReadAndCleaned() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Array("\u{FEFF}Vie\u{302}\u{323}t\r\nNam".utf8))
    try folder.write("empty", [])
    let (source, problems) = SourceReader.read("\(folder.path)/a.md", as: "content/a.md")
    #expect(source.map { String(decoding: $0.bytes, as: UTF8.self) } == "Việt\nNam")
    #expect(source?.file == "content/a.md")
    #expect(problems.isEmpty)
    #expect(SourceReader.read("\(folder.path)/empty", as: "e").source?.bytes == [])
  }

  @Test func aFileMayBeAsLargeAsTheLimit() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: 0x61, count: SourceReader.limit)
    try folder.write("full", bytes)
    try folder.write("over", bytes + [0x61])
    #expect(SourceReader.read("\(folder.path)/full", as: "f").source?.bytes.count == bytes.count)
    let (source, problems) = SourceReader.read("\(folder.path)/over", as: "content/over")
    #expect(source == nil)
    #expect(problems.map(\.code) == [.tooLarge])
    #expect(problems.first?.message.en == "the file has 17 MB, only 16 MB can be read")
    let more = SourceReader.bytes("\(folder.path)/over", as: "over", limit: 1 << 20).problems
    #expect(more.first?.message.en == "the file has 16 MB, only 1 MB can be read")
  }

  @Test func whatIsNoFileIsOneProblem() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    for (name, words) in [("missing", "không có"), ("", "thư mục"), ("pipe", "không phải tệp")] {
      let (source, problems) = SourceReader.read("\(folder.path)/\(name)", as: name)
      #expect(source == nil)
      #expect(problems.map(\.code) == [.unreadable])
      #expect(problems.first?.message.vi.contains(words) == true)
    }
  }

  @Test(arguments: [[0x50, 0x4B, 0x03, 0x04, 0xFF, 0x00], [0xD0, 0xCF, 0x11, 0xE0, 0xA1]])
  func aWorkbookUnderAnotherNameIsToldAsOne(bytes: [UInt8]) {
    let (source, problems) = SourceReader.text(bytes, file: "content/a.csv")
    #expect(source == nil)
    #expect(problems.map(\.code) == [.utf8])
    #expect(problems.first?.message.vi.contains("Excel") == true)
    #expect(problems.first?.mends.first?.vi.contains("CSV UTF-8") == true)
  }

  @Test(
    arguments: [
      ("a.md", [0x50, 0x4B, 0x03, 0x04, 0xFF], "Word"),
      ("a.yaml", [0xFF, 0xFE, 0x61, 0x00], "Notepad"),
      ("a.csv", [0xFF, 0xFE, 0x61, 0x00], "«CSV UTF-8»"),
    ] as [(String, [UInt8], String)])
  func theMendNamesTheProgramForTheFile(file: String, bytes: [UInt8], program: String) {
    let problem = SourceReader.text(bytes, file: file).problems.first
    #expect(problem?.mends.first?.vi.contains(program) == true)
  }

  @Test(arguments: [
    ("tieu-de\nK⟦?⟧ ho?ch th?c hi?n", "«?»"), ("a\nK⟦\u{FFFD}⟧ hoạch", "«\u{FFFD}»"),
  ])
  func lettersThatAreLostAreWarnedOf(text: String, mark: String) throws {
    // «K?» ends a word; the first that stands within one tells.
    let marked = Marked(text.replacing("K⟦?⟧ ho?ch", with: "K? ho⟦?⟧ch"))
    let (source, problems) = SourceReader.text(marked.source.bytes, file: "a.csv")
    #expect(source != nil)
    #expect(problems.map(\.code) == [.utf8])
    #expect(problems.first?.severity == .warning)
    #expect(problems.first?.place?.position == marked.position)
    #expect(problems.first?.message.vi.contains(mark) == true)
  }

  @Test(arguments: [
    "Ai? Khi nào? Ở đâu? Vì sao?", "a?b c?d", "x/y?z https://a.vn/?b?c a.b?c d=e?f",
  ])
  func otherQuestionMarksAreNone(text: String) {
    #expect(SourceReader.text(Array(text.utf8), file: "a.md").problems.isEmpty)
  }

  @Test func aForbiddenFileComesWithItsMend() {
    let problem = SystemFault(code: EACCES).diagnostic("content/a.md")
    #expect(problem.message.vi == "không đọc được: không có quyền đọc")
    #expect(problem.mends.count == 1)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA1, 0xFF], 2, 2, ""),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "UTF-16"),
      ([0x61, 0x00, 0x62, 0x00], 1, 2, "UTF-16"),
      ([0xAE, 0xB5, 0x20, 0x4E, 0xB8, 0x6E], 1, 1, "TCVN3"),
      ([0xF0, 0xE2, 0xCC, 0x20], 1, 1, "Windows-1258"),
    ] as [([UInt8], Int, Int, String)])
  func aFileInAnotherEncodingIsReported(
    bytes: [UInt8], line: Int, column: Int, hint: String
  ) throws {
    let (source, problems) = SourceReader.text(bytes, file: "a.md")
    let problem = try #require(problems.first)
    #expect(source == nil)
    #expect(problem.code == .utf8)
    #expect(problem.place?.position == Position(line: line, column: column))
    #expect(problem.message.vi.contains(hint) || hint.isEmpty)
    #expect(problem.message.vi.contains("có lẽ") == !hint.isEmpty)
  }
}
