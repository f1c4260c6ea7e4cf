import Foundation
import Testing

@testable import Search

/// Compares the client's answers to thousands of generated queries with a plain scan of the records.
///
/// `CONGKHAI_ORACLE_SEED` and `CONGKHAI_ORACLE_QUERIES` choose other queries and more of them.
@Suite struct OracleTests {
  static let file = "oracle.test.mjs"

  @Test(.enabled(if: Node.isInstalled, "Node is not installed: the oracle is skipped"))
  func everyAnswerIsThatOfAPlainScanOrSaysHowFarItIs() throws {
    let records = VariedCorpus.records(600)
    var labels = FacetLabels()
    for case let (unit?, name) in records.map({ ($0.unit, $0.unitName) }) {
      labels.units[unit] = name
    }
    try Node.withFolder("oracle") { folder in
      for (name, options) in Self.shapes {
        try Node.write(
          BuiltIndex(records, labels: labels, options: options), to: folder.appending(path: name))
      }
      try Node.write(records, to: folder)
      try writeWords(to: folder)
      let (status, output) = try Node.run([Self.file], index: folder)
      #expect(status == 0, "\(output)")
    }
  }

  /// Ordinary sizes, and such that 600 records have long lists, own counts of facets, many segments
  /// and several files under a name.
  private static var shapes: [String: IndexOptions] {
    var small = IndexOptions()
    small.shardBytes = 600
    small.inlinePostings = 32
    small.inlineTitles = 32
    small.segmentPostings = 32
    small.facetTopThreshold = 40
    small.termNames = 200
    small.names = 4
    return ["ordinary": IndexOptions(), "small": small]
  }

  /// What a query may be written in: abbreviations, and names in document numbers.
  private func writeWords(to folder: URL) throws {
    var words = ["aliases": [String: String](), "names": [:]]
    for alias in SearchAlias.all { words["aliases"]?[alias.key] = alias.meaning }
    for name in NumberName.all { words["names"]?[name.name] = name.groups }
    try JSONSerialization.data(withJSONObject: words)
      .write(to: folder.appending(path: "oracle.json"))
  }
}
