package import Vietnamese

/// Measures targets: for each unit and each period, which records count and whether they are enough.
///
/// A record counts for the unit that it names, for the territory in which that unit lies, and for
/// every unit that took over from one of these. A unit answers for a period when it exists on its
/// last day, and existed on its first or took over from one that did: so a commune that was merged
/// within a year does not owe that year, the commune that it became does, with what both did.
///
/// Two gaps are closed so. Of a unit that was split each successor has the whole credit: the site
/// cannot know for which part a record was made, and none of them shall look idle for the time
/// before it was there. A unit without a first day was always there, one without a last day still
/// is; but a counted body, such as a board, whose last day is not told ends with the unit above it.
package struct TargetScore: Sendable {
  let catalog: Catalog
  let today: CivilDate

  /// A measure on a day.
  package init(_ catalog: Catalog, on today: CivilDate) {
    self.catalog = catalog
    self.today = today
  }

  /// Every cell of a target. A unit has none for a period in which it did not exist on any day.
  package func result(of target: Target) -> TargetResult {
    let periods = target.periods(through: today)
    guard let rule = target.rule, !periods.isEmpty else {
      return TargetResult(periods: [], dues: [], cells: [])
    }
    let counted = CountedRecords(of: rule, in: catalog)
    let measure = Measure(
      target: target, rule: rule, periods: periods, dues: periods.map(target.due),
      references: periods.map(target.reference), told: told(target, periods),
      arose: rule.ifAny.map { CountedRecords.firstDays(ofKind: $0, in: catalog) })
    let cells = target.units.flatMap { unit in
      let evidence = counted.evidence(of: unit, in: periods, rule.per, on: today)
      return self.cells(of: unit, measure, evidence)
    }
    return TargetResult(periods: periods, dues: measure.dues, cells: cells)
  }

  /// What is the same for all units of a target.
  private struct Measure {
    var target: Target
    var rule: Target.Rule
    var periods: [Period]
    var dues: [CivilDate]
    var references: [CivilDate?]
    var told: [UnitPeriod: Int]
    /// For each unit the first day on which something arose to which the target applies.
    var arose: [Int: CivilDate]?
  }

  private struct UnitPeriod: Hashable {
    var unit: Int
    var period: Int
  }

  /// The last of the results that were told of each cell.
  private func told(_ target: Target, _ periods: [Period]) -> [UnitPeriod: Int] {
    var told: [UnitPeriod: Int] = [:]
    for (place, stated) in target.stated.enumerated() {
      for (period, days) in periods.enumerated() where days.contains(stated.result.date) {
        told[UnitPeriod(unit: stated.unit, period: period)] = place
      }
    }
    return told
  }

  private func cells(of unit: Int, _ measure: Measure, _ evidence: [[Int]]) -> [TargetCell] {
    let life = catalog.life(of: unit)
    let before = catalog.predecessors(of: unit).map(catalog.life)
    let isOutside = !catalog.isMeasured(unit)
    return measure.periods.indices.compactMap { place in
      let period = measure.periods[place]
      guard life.overlaps(period) else { return nil }
      var cell = TargetCell(
        unit: unit, period: place, verdict: .met, isLate: measure.dues[place] < today,
        evidence: evidence[place], told: measure.told[UnitPeriod(unit: unit, period: place)])
      let isHeir = measure.references[place].map { day in
        life.reaches(back: day) || before.contains { $0.contains(day) }
      }
      if measure.target.row.notApplicable != nil {
        cell.verdict = .notApplicable(.told)
      } else if life.ends(before: period.last) {
        cell.verdict = .notApplicable(.ended)
      } else if cell.evidence.count >= measure.rule.atLeast {
        cell.verdict = .met
      } else if let told = cell.told {
        cell.verdict = measure.target.stated[told].result.result.verdict
      } else if isHeir == false {
        cell.verdict = .notApplicable(.began)
      } else if let arose = measure.arose,
        arose[unit].map({ $0 > min(period.last, today) }) ?? true
      {
        cell.verdict = .notApplicable(.nothingArose)
      } else if isOutside {
        cell.verdict = .notApplicable(.outside)
      } else {
        cell.verdict = cell.isLate ? .overdue : .notYet
      }
      return cell
    }
  }
}
