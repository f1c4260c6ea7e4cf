import Testing
import Vietnamese

@testable import Records

/// What is measured is what one finds who walks every record for every unit on every day.
struct TargetPropertyTests {
  /// The cells of a target as the lines of `TargetWorld.plainly`.
  private static func lines(_ target: Target, _ world: TargetWorld, _ catalog: Catalog) -> [String]
  {
    let result = TargetScore(catalog, on: world.today).result(of: target)
    func name(_ id: Int) -> String { catalog.summaries[id].title }
    return result.cells.map { cell in
      let period = result.periods[cell.period]
      return "\(name(cell.unit)) \(period.first.iso)…\(period.last.iso) "
        + "\(result.dues[cell.period].iso) \(word(cell.verdict)) "
        + "\(cell.evidence.map(name).sorted())"
    }
  }

  private static func word(_ verdict: TargetCell.Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .notYet: "not yet"
    case .overdue: "overdue"
    case .stated(let met): met ? "stated met" : "stated not-met"
    case .notApplicable(.told): "told"
    case .notApplicable(.ended): "ended"
    case .notApplicable(.began): "began"
    case .notApplicable(.nothingArose): "nothing"
    case .notApplicable(.outside): "outside"
    }
  }

  @Test(arguments: 0..<12)
  func everyCellIsWhatAWalkOverAllDaysFinds(block: Int) throws {
    for seed in block * 25..<block * 25 + 25 {
      let world = TargetWorld(seed: seed)
      let (catalog, _) = CatalogBuilder.made(
        world.summaries, today: world.today, measured: world.measured.map { world.units[$0].name })
      for target in catalog.targets where target.rule != nil {
        let goal = try #require(world.goals.first { $0.code == target.row.code })
        let (found, wanted) = (Self.lines(target, world, catalog), world.plainly(goal))
        #expect(
          found.sorted() == wanted.sorted(),
          "seed \(seed), \(goal)\nmore: \(Set(found).subtracting(wanted).sorted())\nless: \(Set(wanted).subtracting(found).sorted())"
        )
      }
    }
  }

  /// The worlds must have every sort of cell, or they would prove nothing of it.
  @Test func theWorldsHaveEverySortOfCell() throws {
    var count: [String: Int] = [:]
    for seed in 0..<200 {
      let world = TargetWorld(seed: seed)
      let (catalog, _) = CatalogBuilder.made(
        world.summaries, today: world.today, measured: world.measured.map { world.units[$0].name })
      for target in catalog.targets {
        for cell in TargetScore(catalog, on: world.today).result(of: target).cells {
          count[Self.word(cell.verdict), default: 0] += 1
          if cell.evidence.count > 1 { count["much", default: 0] += 1 }
        }
      }
    }
    let words = [
      "met", "not yet", "overdue", "stated met", "stated not-met", "told", "ended", "began",
      "nothing", "outside", "much",
    ]
    for word in words { #expect(count[word, default: 0] > 20, "\(word): \(count)") }
  }

  @Test func evidenceStandsInTheOrderOfItsDays() {
    for seed in 0..<60 {
      let world = TargetWorld(seed: seed)
      let (catalog, _) = CatalogBuilder.made(world.summaries, today: world.today)
      for target in catalog.targets where target.rule?.path == nil {
        for cell in TargetScore(catalog, on: world.today).result(of: target).cells {
          let days = cell.evidence.compactMap { catalog.summaries[$0].date }
          #expect(days == days.sorted())
        }
      }
    }
  }

  @Test func sumsAndRangesAreThoseOfTheCells() {
    for seed in 0..<60 {
      let world = TargetWorld(seed: seed)
      let (catalog, _) = CatalogBuilder.made(world.summaries, today: world.today)
      for target in catalog.targets {
        let result = TargetScore(catalog, on: world.today).result(of: target)
        for (place, tally) in result.tallies.enumerated() {
          let cells = result.cells.filter { $0.period == place }
          #expect(tally.total + tally.notApplicable == cells.count)
          #expect(tally.met == cells.count { $0.sort == .met })
          #expect(tally.overdue == cells.count { $0.sort == .overdue })
        }
        for unit in target.units {
          #expect(Array(result.cells(of: unit)) == result.cells.filter { $0.unit == unit })
        }
      }
    }
  }
}
