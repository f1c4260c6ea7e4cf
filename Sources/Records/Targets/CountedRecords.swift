import Vietnamese

/// The records that a rule counts, by the units for which they count.
struct CountedRecords {
  /// A record that counts, and the days for which it does.
  private struct Counted {
    var id: Int
    /// The day on which it counts; nil where it has none, and for units.
    var day: CivilDate?
    /// From when to when it is there; nil for all kinds but units.
    var life: UnitLife?
  }

  private var records: [Int: [Counted]] = [:]

  /// The records of a rule: shown, not withdrawn, with the answers that it asks for.
  init(of rule: Target.Rule, in catalog: Catalog) {
    var credited: [Int: Set<Int>] = [:]
    for id in catalog.records(ofKind: rule.kind) where catalog.counts(id) {
      let summaries = catalog.summaries
      guard rule.conditions.allSatisfy({ summaries[id].facts.has($0.field, $0.choices) }) else {
        continue
      }
      var record = Counted(id: id, day: nil, life: nil)
      if summaries[id].unitFacts == nil {
        record.day = rule.path.map { summaries[id].facts.day(at: $0) } ?? summaries[id].date
      } else {
        record.life = Self.life(ofBody: id, in: catalog)
      }
      var units = Set<Int>()
      for unit in Self.named(by: id, rule.unitFields, in: catalog) {
        let more = credited[unit] ?? catalog.credited(unit)
        credited[unit] = more
        units.formUnion(more)
      }
      for unit in units { records[unit, default: []].append(record) }
    }
    records = records.mapValues { $0.sorted(by: Self.comesBefore) }
  }

  private static func comesBefore(_ one: Counted, _ other: Counted) -> Bool {
    let (a, b) = (one.day ?? one.life?.from, other.day ?? other.life?.from)
    switch (a, b) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a != b: return a < b
    default: return one.id < other.id
    }
  }

  /// For each period the records that count for a unit, oldest first.
  ///
  /// A record belongs to the period in which its day lies, once that day has come; one that need
  /// be there but once counts whenever it was made. A body is there, or is not, at the end of the
  /// period, or today where that comes first.
  func evidence(
    of unit: Int, in periods: [Period], _ per: Frequency, on today: CivilDate
  ) -> [[Int]] {
    var evidence = [[Int]](repeating: [], count: periods.count)
    for record in records[unit] ?? [] {
      if let life = record.life {
        for (place, period) in periods.enumerated()
        where life.contains(min(period.last, today)) {
          evidence[place].append(record.id)
        }
      } else if per == .once {
        if record.day.map({ $0 <= today }) ?? true { evidence[0].append(record.id) }
      } else if let day = record.day, day <= today, let place = Self.place(of: day, in: periods) {
        evidence[place].append(record.id)
      }
    }
    return evidence
  }

  /// The period in which a day lies; periods are in order and do not overlap.
  private static func place(of day: CivilDate, in periods: [Period]) -> Int? {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].last < day { low = middle + 1 } else { high = middle }
    }
    return low < periods.count && periods[low].contains(day) ? low : nil
  }

  /// The units that a record names as those for which it counts: in the fields of the rule, else
  /// its own unit, of a unit the one above it.
  private static func named(by id: Int, _ fields: [String], in catalog: Catalog) -> [Int] {
    let summaries = catalog.summaries
    if fields.isEmpty {
      let unit = summaries[id].unitFacts == nil ? catalog.units[id] : catalog.parents[id]
      return unit.map { [$0] } ?? []
    }
    return summaries[id].mentions.compactMap { mention in
      guard mention.sort == .unit, fields.contains(mention.field),
        case .record(let unit) = catalog.resolve(mention, from: catalog.files[summaries[id].file])
      else { return nil }
      return unit
    }
  }

  /// From when to when a body is there: one whose last day is not told ends with the unit above it.
  private static func life(ofBody id: Int, in catalog: Catalog) -> UnitLife {
    var life = catalog.life(of: id)
    life.until = life.until ?? catalog.parents[id].flatMap { catalog.life(of: $0).until }
    return life
  }

  /// The units for which there are records of a kind, each with the first day of one.
  static func firstDays(ofKind kind: Int, in catalog: Catalog) -> [Int: CivilDate] {
    var found: [Int: CivilDate] = [:]
    for id in catalog.records(ofKind: kind) where catalog.counts(id) {
      let summaries = catalog.summaries
      let day = summaries[id].date ?? summaries[id].published ?? CivilDate(daysSinceEpoch: .min)
      for named in named(by: id, [], in: catalog) {
        for unit in catalog.credited(named) { found[unit] = min(found[unit] ?? day, day) }
      }
    }
    return found
  }
}
