import Foundation
import Testing

@testable import Search

@Suite struct ScriptStripperTests {
  private static let assets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "themes/default/assets")

  @Test func commentsIndentationAndBlankLinesGo() {
    let script = "// a\n\n  const a = \"// no comment\";  \r\n\t// b\n  run(); // kept\n"
    let stripped = ScriptStripper.stripped(Array(script.utf8))
    #expect(
      String(decoding: stripped, as: UTF8.self)
        == "const a = \"// no comment\";\nrun(); // kept\n")
  }

  @Test(arguments: ["search.js", "search-page.js"])
  func theScriptsFollowTheRuleThatStrippingReliesOn(name: String) throws {
    let text = try String(contentsOf: Self.assets.appending(path: name), encoding: .utf8)
    for line in text.split(separator: "\n") {
      #expect(line.filter { $0 == "`" }.count % 2 == 0, "a template runs over a line: \(line)")
      #expect(!line.contains("/*"), "a block comment: \(line)")
    }
  }

  /// Both scripts together, as they are sent. The goal is 9,000; this keeps it from growing.
  @Test func theClientStaysSmall() throws {
    let scripts = try ["search.js", "search-page.js"].map { name in
      ScriptStripper.stripped([UInt8](try Data(contentsOf: Self.assets.appending(path: name))))
    }
    let sizes = try scripts.map(Self.gzipped)
    #expect(sizes.reduce(0, +) <= 12_400, "\(sizes)")
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
