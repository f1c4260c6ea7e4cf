import Diagnostics
import Testing
import Vietnamese
import Workers

@testable import Records

/// The catalog is the same however many cores tie it together.
struct SeveralCoresTests {
  private static let bodies = ["Tỉnh Hưng Yên", "Tỉnh Hòa Bình", "Xã A Lưới", "Không đâu"]

  /// Records at random that name units and one another and cite a few numbers in many ways.
  private static func records(_ random: inout SeededGenerator) -> [Summary] {
    let units = bodies.dropLast().enumerated().map { index, name in
      Summary.unit("u\(index)", titled: name, parent: index == 2 ? bodies[0] : nil)
    }
    return units
      + (0..<60).map { place in
        if random.chance(25) {
          return .document(
            "d\(place)", random.pick(["31-CT/TU", "12/KH-UBND", "5/2024/QĐ-UBND"]),
            of: random.pick(bodies), random.pick(["17/11/2022", "25/7/2017"]))
        }
        var collector = CitationCollector()
        for line in 1...3 {
          let text = [
            random.pick(["Chỉ thị số", "Quy định số", "Nghị quyết số", "số"]),
            random.pick(["31-CT/TU", "12/KH-UBND", "11-QĐ/TW", "7/QĐ-UBND", "34/2007/PL-UBTVQH"]),
            random.pick(["", "ngày 25/7/2017", "ngày 1/2/2024", "ngày 3/2/2024"]),
            random.pick(["", "", "của Tỉnh ủy Hòa Bình"]),
          ].joined(separator: " ")
          collector.read(Array(text.utf8), at: Position(line: line), isPlaced: true)
        }
        var plan = Summary.at("ke-hoach/p\(place)")
        plan.unit = random.pick(bodies)
        plan.citations = collector.finished()
        plan.name(.record(kinds: []), "ke-hoach/p\(random.below(70))")
        plan.name(.unit, random.pick(bodies))
        return plan
      }
  }

  private static func told(_ catalog: Catalog, _ problems: [Diagnostic]) -> [String] {
    let ids = catalog.summaries.indices
    return ids.map { "\(catalog.citations.targets(of: $0)) \(catalog.backlinks[$0])" }
      + catalog.citations.unrecorded.map { "\($0)" } + catalog.thread.links.map { "\($0)" }
      + problems.map { "\($0.message.vi) \(String(describing: $0.place))" }
  }

  @Test(arguments: 0..<10) func severalCoresTieRecordsAsOneDoes(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    let (builder, summaries) = SmallCatalog.builder(of: Self.records(&random))
    let (catalog, problems) = builder.build(summaries)
    let (other, others) = try await builder.build(summaries, in: Batches(jobs: 3, size: 1))
    #expect(catalog.citations.unrecorded.count > 3 && problems.contains { $0.code == .citation })
    #expect(Self.told(catalog, problems) == Self.told(other, others))
  }
}
