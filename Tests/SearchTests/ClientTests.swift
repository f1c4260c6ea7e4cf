import Foundation
import Testing
import Vietnamese

@testable import Search

/// Runs the client's own tests in Node over an index that was built here.
@Suite struct ClientTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let hasNode =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/node") }

  @Test(.enabled(if: hasNode, "Node is not installed: the client's tests are skipped"))
  func theClientAnswersAsItsTestsAsk() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "congkhai-client-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = Corpus.records(400)
    var options = IndexOptions()
    // Small sizes, so that segments and directories in chunks are read too.
    options.shardBytes = 400
    options.inlinePostings = 60
    options.segmentPostings = 50
    for (path, bytes) in BuiltIndex(records, options: options).files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try dump(records).write(to: folder.appending(path: "records.json"))
    let (status, output) = try runNode(index: folder)
    #expect(status == 0, "\(output)")
  }

  private func dump(_ records: [TestRecord]) throws -> Data {
    let rows = records.map { record -> [String: Any] in
      var row: [String: Any] = [
        "id": Int(record.id), "title": record.title, "kind": record.kind,
        "abstract": record.abstract, "body": record.body,
      ]
      row["number"] = record.number
      row["unit"] = record.unit
      row["year"] = record.year
      row["state"] = record.state
      return row
    }
    return try JSONSerialization.data(withJSONObject: rows)
  }

  private func runNode(index: URL) throws -> (status: Int32, output: String) {
    let tests = try FileManager.default
      .contentsOfDirectory(atPath: Self.root.appending(path: "Tests/Client").path)
      .filter { $0.hasSuffix(".test.mjs") }.sorted().map { "Tests/Client/\($0)" }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["node", "--test", "--test-reporter=tap"] + tests
    process.currentDirectoryURL = Self.root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["CONGKHAI_CLIENT_INDEX": index.path]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let failed = String(decoding: output, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("not ok") || $0.contains("rror:") }
    return (process.terminationStatus, failed.joined(separator: "\n"))
  }
}
