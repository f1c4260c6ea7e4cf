import Testing
import Vietnamese

@testable import Records

/// The rules of measuring, one by one, in small worlds.
struct TargetRuleTests {
  /// Two communes that merge into a third in the middle of 2025, and a fourth that stays.
  private static func merger(_ change: (inout TargetWorld) -> Void = { _ in }) -> TargetWorld {
    var world = TargetWorld(today: .on(2025, 8, 15))
    func commune(_ name: String) -> TargetWorld.Unit {
      .init(name: name, kind: "territory", level: "commune")
    }
    world.units = ["a", "b", "ab", "d"].map(commune)
    for place in 0...1 {
      world.units[place].until = .on(2025, 6, 30)
      world.units[place].mergedInto = [2]
    }
    world.units[2].from = .on(2025, 7, 1)
    world.goals = [.init(code: "T", ofLevel: ["commune"], from: .on(2024, 1, 1))]
    change(&world)
    return world
  }

  /// Each unit with its verdict in the last period.
  private func verdicts(_ world: TargetWorld) throws -> [String: TargetCell.Verdict] {
    let (catalog, problems) = CatalogBuilder.made(world.summaries, today: world.today)
    #expect(problems.isEmpty)
    let target = try #require(catalog.targets.first { $0.rule != nil })
    let result = TargetScore(catalog, on: world.today).result(of: target)
    let cells = result.cells.filter { $0.period == result.periods.count - 1 }
    return Dictionary(
      uniqueKeysWithValues: cells.map { (catalog.summaries[$0.unit].title, $0.verdict) })
  }

  @Test func aMergedCommuneDoesNotOweTheYearAndItsHeirHasItsCredit() throws {
    let world = Self.merger {
      $0.events = [.init(name: "e", unit: 1, held: .on(2025, 3, 1))]
    }
    #expect(
      try verdicts(world) == [
        "a": .notApplicable(.ended), "b": .notApplicable(.ended), "ab": .met, "d": .notYet,
      ])
  }

  @Test func bothHeirsOfASplitUnitHaveItsCredit() throws {
    let world = Self.merger {
      $0.units[3].from = .on(2025, 7, 1)
      $0.units[0].mergedInto = [2, 3]
      $0.events = [.init(name: "e", unit: 0, held: .on(2025, 3, 1))]
    }
    let verdicts = try verdicts(world)
    #expect(verdicts["ab"] == .met && verdicts["d"] == .met)
  }

  @Test func aNewUnitOwesNothingForThePeriodInWhichItBegan() throws {
    let world = Self.merger { $0.units[3].from = .on(2025, 1, 2) }
    #expect(try verdicts(world)["d"] == .notApplicable(.began))
    let earlier = Self.merger { $0.units[3].from = .on(2025, 1, 1) }
    #expect(try verdicts(earlier)["d"] == .notYet)
  }

  @Test func aUnitWithoutAFirstDayWasAlwaysThere() throws {
    let world = Self.merger { $0.units[2].from = nil }
    #expect(try verdicts(world)["ab"] == .notYet)
  }

  @Test func anHeirOfAUnitThatItselfBeganLateOwesNothing() throws {
    let world = Self.merger {
      $0.units[0].from = .on(2025, 2, 1)
      $0.units[1].mergedInto = []
    }
    #expect(try verdicts(world)["ab"] == .notApplicable(.began))
  }

  @Test func aBoardWithoutALastDayEndsWithTheUnitAboveIt() throws {
    var world = Self.merger {
      $0.goals[0].countsBoards = true
      $0.units.append(.init(name: "board", kind: "board", level: "commune", parent: 0))
      $0.goals[0].ofLevel = []
      $0.goals[0].ofKind = ["territory"]
    }
    #expect(try verdicts(world)["ab"] == .notYet)
    world.units[4].until = .on(2027, 1, 1)
    #expect(try verdicts(world)["ab"] == .met)
    world.units[4].until = nil
    world.units[4].parent = 3
    #expect(try verdicts(world)["d"] == .met)
  }

  @Test func whatIsDoneAfterTheDueDayIsDone() throws {
    var world = Self.merger {
      $0.goals[0].per = .term
      $0.goals[0].due = .on(2025, 6, 30)
    }
    #expect(try verdicts(world)["d"] == .overdue)
    world.events = [.init(name: "e", unit: 3, held: .on(2025, 8, 1))]
    #expect(try verdicts(world)["d"] == .met)
  }

  @Test func aTargetThatBeginsLaterHasNoPeriodYet() throws {
    let world = Self.merger { $0.goals[0].from = .on(2025, 9, 1) }
    #expect(try verdicts(world).isEmpty)
  }

  @Test(arguments: [(14, TargetCell.Verdict.overdue), (15, .notYet)])
  func theDueDayItselfIsInTime(day: Int, verdict: TargetCell.Verdict) throws {
    let world = Self.merger { $0.goals[0].due = .on(2025, 8, day) }
    #expect(try verdicts(world)["d"] == verdict)
  }

  @Test func ofTwoResultsThatWereToldTheLastOneHolds() throws {
    let world = Self.merger {
      $0.told = ["met", "not-met"].map {
        .init(goal: 0, unit: 3, date: .on(2025, 5, 5), result: $0)
      }
    }
    #expect(try verdicts(world)["d"] == .stated(met: false))
  }

  @Test func countingIsStrongerThanWhatWasTold() throws {
    let world = Self.merger {
      $0.events = [.init(name: "e", unit: 3, held: .on(2025, 3, 1))]
      $0.told = [.init(goal: 0, unit: 3, date: .on(2025, 5, 5), result: "not-met")]
    }
    #expect(try verdicts(world)["d"] == .met)
  }

  @Test func aToldFailureInTimeIsNotLate() throws {
    let world = Self.merger {
      $0.told = [.init(goal: 0, unit: 3, date: .on(2025, 5, 5), result: "not-met")]
    }
    let (catalog, _) = CatalogBuilder.made(world.summaries, today: world.today)
    let target = try #require(catalog.targets.first)
    let result = TargetScore(catalog, on: world.today).result(of: target)
    #expect(result.tallies.last?.overdue == 0 && result.tallies.last?.notYet == 2)
    let later = TargetScore(catalog, on: .on(2026, 1, 1)).result(of: target)
    #expect(later.tallies[1].overdue == 2)
  }

  @Test func aUnitThatATableNamesIsNotTheUnitOfAFieldOfThatName() throws {
    var world = Self.merger {
      $0.goals[0].byHosts = true
      $0.events = [.init(name: "e", rowHosts: [3], held: .on(2025, 3, 1))]
    }
    #expect(try verdicts(world)["d"] == .notYet)
    world.events[0].hosts = [3]
    #expect(try verdicts(world)["d"] == .met)
  }
}
