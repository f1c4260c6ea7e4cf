import Foundation

@testable import Search

/// Node, as far as this machine has it, and what its tests read.
enum Node {
  static let isInstalled =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/node") }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A folder of this test alone, removed after `use`.
  static func withFolder<Result>(_ name: String, _ use: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "congkhai-\(name)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try use(folder)
  }

  /// Writes the files of an index into a folder.
  static func write(_ index: BuiltIndex, to folder: URL) throws {
    for (path, bytes) in index.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// Writes `records.json`: the texts and facts of the records, for a plain scan.
  static func write(_ records: [TestRecord], to folder: URL) throws {
    let rows = records.map { record -> [String: Any] in
      var row: [String: Any] = [
        "id": Int(record.id), "title": record.title, "kind": record.kind,
        "abstract": record.abstract, "body": record.body,
      ]
      row["number"] = record.number
      row["unit"] = record.unit
      row["unitName"] = record.unitName
      row["otherNames"] = record.otherNames
      row["year"] = record.year
      row["state"] = record.state
      return row
    }
    try JSONSerialization.data(withJSONObject: rows)
      .write(to: folder.appending(path: "records.json"))
  }

  /// Names of the files in `Tests/Client` that are tests, in order.
  static func tests() throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "Tests/Client").path)
      .filter { $0.hasSuffix(".test.mjs") }.sorted()
  }

  /// Runs tests of `Tests/Client` over the index in a folder; the lines that tell of failures.
  static func run(_ tests: [String], index: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["node", "--test", "--test-reporter=tap"] + tests.map { "Tests/Client/\($0)" }
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["CONGKHAI_CLIENT_INDEX": index.path]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let failed = String(decoding: output, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("not ok") || $0.contains("rror:") || $0.contains("✗") }
    return (process.terminationStatus, failed.joined(separator: "\n"))
  }
}
