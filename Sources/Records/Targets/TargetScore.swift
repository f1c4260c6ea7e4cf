package import Vietnamese

/// Measures targets: for each unit and each period, which records count and whether they are enough.
///
/// A record counts for the unit that it names, for the territory in which that unit lies, and for
/// every unit that took over from one of these. A unit answers for a period when it exists on its
/// last day, and existed on its first or took over from one that did: so a commune that was merged
/// within a year does not owe that year, the commune that it became does, with what both did.
package struct TargetScore: Sendable {
  let catalog: Catalog
  let today: CivilDate

  /// A measure on a day.
  package init(_ catalog: Catalog, on today: CivilDate) {
    self.catalog = catalog
    self.today = today
  }

  /// Every cell of a target, by unit in the order of its units, then by period, oldest first.
  ///
  /// A unit has no cell for a period in which it did not exist on any day.
  package func cells(of target: Target) -> [TargetCell] {
    guard let rule = target.rule else { return [] }
    let periods = target.periods(through: today)
    let counted = counted(by: rule)
    let applicable = rule.ifAny.map { unitsWithRecords(ofKind: $0) }
    return target.units.flatMap { unit -> [TargetCell] in
      let own = counted[unit] ?? []
      return periods.compactMap { period in
        cell(target, rule, unit, period, own, applicable)
      }
    }
  }

  private func cell(
    _ target: Target, _ rule: Target.Rule, _ unit: Int, _ period: Period, _ own: [Counted],
    _ applicable: [Int: CivilDate]?
  ) -> TargetCell? {
    let facts = catalog.summaries[unit].unitFacts
    if let from = facts?.from, from > period.last { return nil }
    if let until = facts?.until, until < period.first { return nil }
    let evidence = own.filter { $0.counts(in: period, rule.per, today) }.map(\.id)
    var cell = TargetCell(
      unit: unit, period: period, due: target.due(in: period), verdict: .met, evidence: evidence)
    cell.told = target.stated.first { $0.unit == unit && period.contains($0.result.date) }
      .map { ($0.result, $0.record) }
    let exemption = exemption(
      target, rule, unit, period, isMet: evidence.count >= rule.atLeast, applicable)
    if let exemption {
      cell.verdict = .notApplicable(exemption)
    } else if evidence.count >= rule.atLeast {
      cell.verdict = .met
    } else if let told = cell.told {
      switch told.result.result {
      case .met: cell.verdict = .stated(met: true)
      case .notMet: cell.verdict = .stated(met: false)
      case .notApplicable: cell.verdict = .notApplicable(.told(told.result.reason ?? ""))
      }
    } else {
      cell.verdict = cell.due < today ? .overdue : .notYet
    }
    return cell
  }

  private func exemption(
    _ target: Target, _ rule: Target.Rule, _ unit: Int, _ period: Period, isMet: Bool,
    _ applicable: [Int: CivilDate]?
  ) -> TargetCell.Exemption? {
    if let reason = target.row.notApplicable { return .told(reason) }
    if !catalog.isMeasured(unit) { return .outside }
    let facts = catalog.summaries[unit].unitFacts
    if let until = facts?.until, until < period.last {
      return .ended(successors: catalog.successors(of: unit))
    }
    if isMet { return nil }
    // What holds once may begin with the unit.
    if let from = facts?.from, from > period.first, catalog.predecessors(of: unit).isEmpty,
      rule.per != .once, rule.per != .term
    {
      return .began
    }
    if let applicable, let kind = rule.ifAny {
      let day = applicable[unit] ?? CivilDate(daysSinceEpoch: .max)
      if day > min(period.last, today) { return .nothingArose(kind: kind) }
    }
    return nil
  }

  // MARK: Which records count for whom

  /// A record that counts, and the days for which it does.
  struct Counted {
    var id: Int
    /// The day on which it counts; of a unit its first.
    var first: CivilDate?
    /// The last day of a unit; nil while it exists, and for all other kinds.
    var last: CivilDate?
    var isUnit: Bool

    func counts(in period: Period, _ per: Frequency, _ today: CivilDate) -> Bool {
      let end = min(period.last, today)
      if isUnit {
        // A body is there, or is not, at the end of the period.
        return (first ?? end) <= end && (last.map { $0 >= end } ?? true)
      }
      guard let first else { return per == .once }
      if first > today { return false }
      return per == .once ? true : period.contains(first)
    }
  }

  /// The records of a rule by the units for which they count, by day, then by id.
  func counted(by rule: Target.Rule) -> [Int: [Counted]] {
    var counted: [Int: [Counted]] = [:]
    for id in catalog.records(ofKind: rule.kind).reversed() where catalog.counts(id) {
      let summary = catalog.summaries[id]
      guard rule.conditions.allSatisfy({ summary.facts.has($0.field, $0.choices) }) else {
        continue
      }
      var record = Counted(id: id, first: nil, last: nil, isUnit: summary.unitFacts != nil)
      if let facts = summary.unitFacts {
        (record.first, record.last) = (facts.from, facts.until)
      } else {
        record.first = rule.path.map { summary.facts.day(at: $0) } ?? summary.date
      }
      var units = Set<Int>()
      for unit in namedUnits(id, rule) { units.formUnion(catalog.credited(unit)) }
      for unit in units { counted[unit, default: []].append(record) }
    }
    return counted.mapValues { records in
      records.sorted { one, other in
        let (a, b) = (one.first?.daysSinceEpoch ?? .min, other.first?.daysSinceEpoch ?? .min)
        return a == b ? one.id < other.id : a < b
      }
    }
  }

  /// The units that a record names as those for which it counts.
  private func namedUnits(_ id: Int, _ rule: Target.Rule) -> [Int] {
    let summary = catalog.summaries[id]
    if rule.unitFields.isEmpty {
      if summary.unitFacts != nil { return catalog.parents[id].map { [$0] } ?? [] }
      return catalog.units[id].map { [$0] } ?? []
    }
    return summary.mentions.compactMap { mention in
      guard mention.sort == .unit, rule.unitFields.contains(mention.field),
        case .record(let unit) = catalog.resolve(mention, from: catalog.files[summary.file])
      else { return nil }
      return unit
    }
  }

  /// The units for which there are records of a kind, each with the first day of one.
  private func unitsWithRecords(ofKind kind: Int) -> [Int: CivilDate] {
    var found: [Int: CivilDate] = [:]
    for id in catalog.records(ofKind: kind) where catalog.counts(id) {
      guard let unit = catalog.units[id] else { continue }
      let summary = catalog.summaries[id]
      let day = summary.date ?? summary.published ?? CivilDate(daysSinceEpoch: .min)
      for unit in catalog.credited(unit) { found[unit] = min(found[unit] ?? day, day) }
    }
    return found
  }
}
