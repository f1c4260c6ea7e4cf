import Diagnostics
import Foundation
import Records
import Synchronization
import Testing
import Workers

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
    let removed = "withdrawn: {date: 1/2/2025, reason: Nhầm, remove-content: yes}"
    try folder.write(
      "trang/y.md", Array(String.page("Y", "attachments: [bang.csv]\n\(removed)").utf8))
    return folder
  }

  private static let batches = Batches(jobs: 2)

  /// What is found in a folder by who remembers what was kept.
  private static func findings(
    in root: String, knowing kept: Kept, key: UInt64 = 1
  ) async throws -> ContentPass.Findings {
    let kinds = BuiltinKinds.reader().table
    let walked = ContentWalk.files(in: root, named: "content").files
    let survey = ContentSurvey(of: walked, named: "content", kinds: kinds)
    let memory = try await FileMemory(
      key: key, files: survey.files.count, in: batches, kept: kept.bytes(of:))
    let pass = ContentPass(root: root, kinds: kinds, batches: batches, knowing: memory)
    let findings = try await pass.run(survey)
    try await memory.keep(findings, now: .max, in: batches, as: kept.keep(_:as:))
    return findings
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
      let kept = Kept()
      let found = try await Self.findings(in: root, knowing: kept)
      let again = try await Self.findings(in: root, knowing: kept)
      #expect(!found.summaries.isEmpty && found.remembered == 0)
      #expect(again.remembered == again.details.compactMap(\.self).count)
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
      for summary in try await Self.findings(in: root, knowing: Kept()).summaries {
        for (one, other) in zip(parts(summary), parts(blank))
        where Self.dumped(one.value) != Self.dumped(other.value) {
          missing.remove(one.label ?? "")
        }
      }
    }
    // Found out by the catalog, each day anew.
    missing.remove("isPostingOver")
    #expect(missing.isEmpty)
  }

  @Test func problemsAreKept() async throws {
    let (folder, kept) = (try TemporaryFolder(), Kept())
    try folder.write("trang/x.md", Array(String.page("X", "ngay: hôm nay").utf8))
    try folder.write("du-an/y.md", Array("---\ntitle: [\n---\n".utf8))
    let found = try await Self.findings(in: folder.path, knowing: kept)
    let again = try await Self.findings(in: folder.path, knowing: kept)
    #expect(!found.diagnostics.isEmpty && again.remembered == 2)
    #expect(found.diagnostics == again.diagnostics)
  }

  @Test func onlyTheShareOfAChangedFileIsWrittenAgain() async throws {
    let (folder, kept) = (try TemporaryFolder(), Kept())
    for number in 0..<600 {
      try folder.write("trang/\(number).md", Array(String.page("Trang \(number)", "").utf8))
    }
    let first = try await Self.findings(in: folder.path, knowing: kept)
    #expect(kept.takeKept().count == 2 && first.summaries.count == 600)
    try folder.write("trang/7.md", Array(String.page("Trang mới", "").utf8))
    let second = try await Self.findings(in: folder.path, knowing: kept)
    #expect(kept.takeKept().count == 1 && second.remembered == 599)
    #expect(second.summaries.contains { $0.title == "Trang mới" })
    try FileManager.default.removeItem(atPath: "\(folder.path)/trang/8.md")
    let third = try await Self.findings(in: folder.path, knowing: kept)
    #expect(kept.takeKept().count == 1 && third.remembered == 599)
    #expect(try await Self.findings(in: folder.path, knowing: kept).remembered == 599)
    #expect(kept.takeKept().isEmpty)
  }

  @Test func damageAndAnotherKeyMakeItForget() async throws {
    let kept = Kept()
    _ = try await Self.findings(in: Self.demonstration, knowing: kept)
    let name = try #require(kept.takeKept().first)
    let bytes = try #require(kept.bytes(of: name))
    #expect(FileMemory.Share(bytes, key: 1)?.count ?? 0 > 100)
    #expect(FileMemory.Share(bytes, key: 2) == nil)
    #expect(FileMemory.Share(Array(bytes.dropLast(9)), key: 1) == nil)
    #expect(FileMemory.Share([1] + bytes, key: 1) == nil)
    #expect(
      try await Self.findings(in: Self.demonstration, knowing: kept, key: 2).remembered == 0)
  }
}

/// What is kept, in memory.
private final class Kept: Sendable {
  private let all = Mutex([String: [UInt8]]())
  private let names = Mutex([String]())

  func bytes(of name: String) -> [UInt8]? { all.withLock { $0[name] } }

  func keep(_ bytes: [UInt8], as name: String) {
    all.withLock { $0[name] = bytes }
    names.withLock { $0.append(name) }
  }

  /// What has been kept since this was asked last.
  func takeKept() -> [String] {
    names.withLock { names in
      defer { names = [] }
      return names
    }
  }
}

extension ContentPass.Findings {
  /// How many files of records were as the memory knows them.
  fileprivate var remembered: Int { details.reduce(0) { $0 + ($1?.isRemembered == true ? 1 : 0) } }
}
