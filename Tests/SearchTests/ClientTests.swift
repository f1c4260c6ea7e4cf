import Testing

@testable import Search

/// Runs the client's own tests in Node over an index that was built here.
@Suite struct ClientTests {
  @Test(.enabled(if: Node.isInstalled, "Node is not installed: the client's tests are skipped"))
  func theClientAnswersAsItsTestsAsk() throws {
    let records = Corpus.records(400)
    var options = IndexOptions()
    // Small sizes, so that segments and directories in chunks are read too.
    options.shardBytes = 400
    options.inlinePostings = 60
    options.inlineTitles = 60
    options.segmentPostings = 50
    let index = BuiltIndex(records, options: options)
    let tests = try Node.tests().filter { $0 != OracleTests.file }
    try Node.withFolder("client") { folder in
      try Node.write(index, to: folder)
      try Node.write(records, to: folder)
      let (status, output) = try Node.run(tests, index: folder)
      #expect(status == 0, "\(output)")
    }
  }
}
