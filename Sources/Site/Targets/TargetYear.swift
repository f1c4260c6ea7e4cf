import Records
import Vietnamese

/// The periods of a target that ended, or will end, in one year, and the units that have cells in
/// them.
struct TargetYear: Sendable {
  let year: Int
  /// The places of the periods.
  let periods: Range<Int>
  /// The units, in the order of the page.
  let units: [Int]
  /// The place of each unit in that order.
  let places: [Int: Int]

  /// All years of a result, newest first.
  static func all(of result: TargetResult, _ order: UnitOrder) -> [TargetYear] {
    let years = Dictionary(grouping: result.periods.indices) { result.periods[$0].last.year }
    return years.sorted { $0.key > $1.key }.compactMap { year, places in
      guard let first = places.first, let last = places.last else { return nil }
      let periods = first..<last + 1
      let units = order.sorted(
        Set(result.cells.lazy.filter { periods.contains($0.period) }.map(\.unit)))
      let numbered = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
      return TargetYear(year: year, periods: periods, units: units, places: numbered)
    }
  }
}

/// The order of units on pages: by name, those that ended after the others.
struct UnitOrder: Sendable {
  private var ranks: [Int: Int] = [:]

  init(_ catalog: Catalog, on today: CivilDate) {
    if catalog.targets.isEmpty { return }
    let keys = (0..<catalog.shownCount).compactMap { id -> (ended: Bool, key: [UInt8], id: Int)? in
      let summaries = catalog.summaries
      guard let facts = summaries[id].unitFacts else { return nil }
      let ended = facts.until.map { $0 < today } ?? false
      return (ended, Array(VietnameseCollation.sortKey(summaries[id].title)), id)
    }
    let sorted = keys.sorted { one, other in
      if one.ended != other.ended { return other.ended }
      return one.key == other.key
        ? one.id < other.id : one.key.lexicographicallyPrecedes(other.key)
    }
    for (rank, unit) in sorted.enumerated() { ranks[unit.id] = rank }
  }

  /// Units in that order.
  func sorted(_ units: some Sequence<Int>) -> [Int] {
    units.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
  }
}
