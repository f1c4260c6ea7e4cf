import Foundation
import Testing

@Suite struct ScriptSizeTests {
  private static let assets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "themes/default/assets")

  /// Budgets in bytes, compressed by gzip: the client's is that of the design.
  @Test(arguments: [("search.js", 9_000), ("search-page.js", 3_000)])
  func aScriptIsSmall(name: String, budget: Int) throws {
    let size = try Self.gzipped([UInt8](try Data(contentsOf: Self.assets.appending(path: name))))
    #expect(size <= budget)
  }

  private static func gzipped(_ bytes: [UInt8]) throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-9nc"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // gzip writes nothing big before it has read all of so small a file.
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let count = output.fileHandleForReading.readDataToEndOfFile().count
    process.waitUntilExit()
    return count
  }
}
