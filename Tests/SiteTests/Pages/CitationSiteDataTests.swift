import Diagnostics
import FoundationEssentials
import Records
import Testing
import Vietnamese

@testable import Site

/// Three real documents as plans of a small site, against citations that were marked by hand.
@Suite(.enabled(if: SharedCitations.isThere, "test data is not beside the project"))
struct CitationSiteDataTests {
  private static let units = [
    "don-vi/hb.yaml": "tieu-de: Tỉnh Hòa Bình\nloai-don-vi: territory\ncap: province\n",
    "don-vi/hy.yaml": "tieu-de: Tỉnh Hưng Yên\nloai-don-vi: territory\ncap: province\n",
    "don-vi/dang-uy.md": .unit(
      "Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình", "cap: province\ncap-tren: hb"),
    "don-vi/my-hao.md": .unit("Ủy ban nhân dân thị xã Mỹ Hào", "cap: district\ncap-tren: hy"),
    "don-vi/bcd.md": .unit("Ban Chỉ đạo tỉnh Hưng Yên về dân chủ", "cap: province\ncap-tren: hy"),
  ]
  private static let issuers = ["000": "dang-uy", "001": "my-hao", "004": "bcd"]

  /// Without the spaces that begin lines, which Markdown takes for code.
  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
  }

  @Test func everyMentionLeadsToItsDocument() async throws {
    var content = Self.units
    for (seed, unit) in Self.issuers {
      content["ke-hoach/\(seed).md"] =
        "---\ntieu-de: Kế hoạch \(seed)\nco-quan: \(unit)\nloai: kế hoạch\n---\n"
        + Self.unindented(try SharedCitations.text(seed))
    }
    let site = try await VirtualSite(content)
    let catalog = try #require(site.site).catalog
    var targets: [String: Set<CitationTable.Target>] = [:]
    var count = 0
    for seed in Self.issuers.keys.sorted() {
      let text = try SharedCitations.text(seed)
      let id = try #require(catalog.record(at: "ke-hoach/\(seed)"))
      let citations = CitationScanner.citations(in: Array(text.utf8))
      let found = catalog.targets(of: citations, by: id)
      for mark in try SharedCitations.marked(seed) {
        let place = text.unicodeScalars.prefix(mark.offset).reduce(0) { $0 + UTF8.width($1) }
        let index = citations.firstIndex { $0.range.lowerBound == place }
        let target = index.map { found[$0] } ?? .none
        if target == .none { print("not tied: \(seed) \(mark.mention_full)") }
        if case .record(let other) = target {
          print("tied to a record: \(catalog.summaries[other].address)")
        }
        targets[mark.doc_id ?? "", default: []].insert(target)
        count += 1
      }
      let links = site.page("ke-hoach/\(seed)").all(between: "class=\"cite\" href=\"", and: "\"")
      print("citations: \(seed) has \(citations.count) citations and \(links.count) links")
      #expect(links.count >= citations.count)
    }
    for (document, targets) in targets.sorted(by: { $0.key < $1.key }) where targets.count != 1 {
      print("\(document) is", targets.map { catalog.outline($0) }.sorted())
    }
    let one = targets.values.filter { $0.count == 1 }.count
    #expect(one == targets.count)
    #expect(!targets.values.contains { $0.contains(.none) })
    #expect(Set(targets.values.flatMap(\.self)).count == targets.count)
    print("citations: \(count) mentions of \(targets.count) documents, \(one) tied as marked")
    for problem in site.problems { print("told: \(problem.message.vi)") }
  }
}

extension Catalog {
  fileprivate func outline(_ target: CitationTable.Target) -> String {
    switch target {
    case .record(let id): summaries[id].address
    case .unrecorded(let index): citations.unrecorded[index].slug
    case .none: "-"
    }
  }
}

/// The marked citations beside the project.
private enum SharedCitations {
  struct Marked: Decodable {
    var seed: String
    var kind: String
    var mention_full: String
    var doc_id: String?
    var offset: Int
  }

  static let folder =
    ProcessInfo.processInfo.environment["CONGKHAI_TEST_DATA"]
    ?? "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/") + "/shared/data"
  static let isThere = FileManager.default.fileExists(atPath: folder + "/citations.json")

  static func marked(_ seed: String) throws -> [Marked] {
    let data = try Data(contentsOf: URL(filePath: folder + "/citations.json"))
    return try JSONDecoder().decode([Marked].self, from: data)
      .filter { $0.seed == seed && $0.kind == "numbered" }
  }

  static func text(_ seed: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: "\(folder)/documents/\(seed).txt")),
      as: UTF8.self)
  }
}
