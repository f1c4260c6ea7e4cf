import Diagnostics
import Records
import Testing

@testable import Reading

/// What the first pass found is the same when it comes from the memory.
struct FileMemoryTests {
  /// The content of the demonstration, which has something of everything.
  private static let demonstration =
    #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/content"

  /// A record with what the demonstration has nothing of.
  private static func rest() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let fields = "ngôn-ngữ: en\ntitle-en: Other\ncitations-as-written: [136/KH-UBND]"
    try folder.write("trang/x.md", Array(String.page("X", fields).utf8))
    return folder
  }

  private static func pass(
    over root: String, knowing memory: FileMemory
  ) async throws -> (pass: ContentPass, findings: ContentPass.Findings) {
    let kinds = BuiltinKinds.reader().table
    let walked = ContentWalk.files(in: root, named: "content").files
    let pass = ContentPass(root: root, kinds: kinds, batches: Batches(jobs: 2), knowing: memory)
    return (pass, try await pass.run(ContentSurvey(of: walked, named: "content", kinds: kinds)))
  }

  /// All that a value holds, down to the last.
  private static func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func nothingIsLost() async throws {
    let rest = try Self.rest()
    for root in [Self.demonstration, rest.path] {
      let (pass, found) = try await Self.pass(over: root, knowing: FileMemory(key: 1))
      let bytes = try #require(pass.memory(of: found, now: .max))
      let (_, again) = try await Self.pass(over: root, knowing: FileMemory(bytes, key: 1))
      #expect(!found.summaries.isEmpty && found.rememberedCount == 0)
      #expect(again.rememberedCount == again.details.compactMap(\.self).count)
      for (one, other) in zip(found.summaries, again.summaries) {
        #expect(Self.dumped(one) == Self.dumped(other))
      }
      #expect(found.diagnostics == again.diagnostics)
      #expect(found.details.map { $0?.digests } == again.details.map { $0?.digests })
    }
  }

  /// Or else the test above would not notice when a field is forgotten.
  @Test func everyFieldIsTested() async throws {
    let rest = try Self.rest()
    let blank = Summary(
      kind: 0, file: 0, ordinal: 0, position: .init(line: 1), address: "", title: "")
    let parts = { (summary: Summary) in Mirror(reflecting: summary).children.map { $0 } }
    var missing = Set(parts(blank).compactMap(\.label))
    for root in [Self.demonstration, rest.path] {
      for summary in try await Self.pass(over: root, knowing: FileMemory(key: 1)).findings.summaries
      {
        for (one, other) in zip(parts(summary), parts(blank))
        where Self.dumped(one.value) != Self.dumped(other.value) {
          missing.remove(one.label ?? "")
        }
      }
    }
    #expect(missing.isEmpty)
  }

  @Test func problemsAreKept() async throws {
    let folder = try TemporaryFolder()
    try folder.write("trang/x.md", Array(String.page("X", "ngay: hôm nay").utf8))
    try folder.write("du-an/y.md", Array("---\ntitle: [\n---\n".utf8))
    let (pass, found) = try await Self.pass(over: folder.path, knowing: FileMemory(key: 1))
    let bytes = try #require(pass.memory(of: found, now: .max))
    let (_, again) = try await Self.pass(over: folder.path, knowing: FileMemory(bytes, key: 1))
    #expect(!found.diagnostics.isEmpty && again.rememberedCount == 2)
    #expect(found.diagnostics == again.diagnostics)
  }

  @Test func damageAndAnotherKeyMakeItForget() async throws {
    let (pass, found) = try await Self.pass(over: Self.demonstration, knowing: FileMemory(key: 1))
    let bytes = try #require(pass.memory(of: found, now: .max))
    #expect(FileMemory(bytes, key: 1).count > 100)
    #expect(FileMemory(bytes, key: 2).count == 0)
    #expect(FileMemory(Array(bytes.dropLast(9)), key: 1).count == 0)
    #expect(FileMemory([1] + bytes, key: 1).count == 0)
  }
}
