import Diagnostics
import Records
import Vietnamese

/// All targets of a site, measured, with the addresses of their pages: made once, for their own
/// pages and for those of plans and units.
struct TargetBoard: Sendable {
  /// A target with its result.
  struct Item: Sendable {
    let target: Target
    let result: TargetResult
    /// Its place among the targets of its plan, from 1.
    let number: Int
    /// The address of its page.
    let address: String
    /// The years in which periods ended, newest first.
    let years: [TargetYear]

    /// What is counted, nil where nothing is.
    var rule: Target.Rule? { target.rule }

    /// The place of the period that stands for all: the current one, or the last; of weeks and
    /// months the last that is over, since one that has just begun tells nothing. Nil while none
    /// has begun.
    let lastPeriod: Int?
  }

  /// A record that sets targets.
  struct Plan: Sendable {
    let record: Int
    /// The address of its page among the targets.
    let address: String
    /// Its targets, by their places on the board.
    let items: Range<Int>
  }

  /// Every target, those of one plan together and in their order.
  let items: [Item]
  /// Every plan that sets targets, newest first.
  let plans: [Plan]
  /// The order of units on pages.
  let order: UnitOrder
  private let places: [Written: Int]
  private let byUnit: [Int: [Int]]
  private let bodies: [Int: [Int]]

  /// Where a target is written.
  private struct Written: Hashable {
    let record: Int
    let position: Position
  }

  /// The board of a catalog, whose targets came out so, in their order.
  init(_ catalog: Catalog, on today: CivilDate, results: [TargetResult]) {
    var items: [Item] = []
    var plans: [Plan] = []
    var addresses = TargetAddresses()
    let targets = zip(catalog.targets, results)
    let order = UnitOrder(catalog, on: today)
    let groups = Dictionary(grouping: targets) { $0.0.record }.sorted { $0.key > $1.key }
    for (record, group) in groups {
      let address = addresses.plan(catalog.summaries[record].address, of: catalog.kind(of: record))
      let first = items.count
      let codes = group.map { Slug.make($0.0.row.code ?? "") }
      for (place, pair) in group.enumerated() {
        let code = codes.count { $0 == codes[place] } == 1 ? codes[place] : ""
        items.append(
          Item(
            target: pair.0, result: pair.1, number: place + 1,
            address: addresses.target(code, number: place + 1, of: address),
            years: TargetYear.all(of: pair.1, order),
            lastPeriod: Self.lastPeriod(of: pair.0, pair.1, on: today)))
      }
      plans.append(Plan(record: record, address: address, items: first..<items.count))
    }
    var places: [Written: Int] = [:]
    var byUnit: [Int: [Int]] = [:]
    for (place, item) in items.enumerated() {
      places[Written(record: item.target.record, position: item.target.row.position)] = place
      guard let last = item.lastPeriod else { continue }
      for cell in item.result.cells where cell.period == last {
        byUnit[cell.unit, default: []].append(place)
      }
    }
    (self.items, self.plans, self.order) = (items, plans, order)
    (self.places, self.byUnit) = (places, byUnit)
    let bodies = Dictionary(grouping: byUnit.keys.filter { catalog.communes[$0] != nil }) {
      catalog.communes[$0] ?? $0
    }
    self.bodies = bodies.mapValues(order.sorted)
  }

  private static func lastPeriod(
    of target: Target, _ result: TargetResult, on today: CivilDate
  ) -> Int? {
    let last = result.periods.indices.last
    guard let per = target.rule?.per, per == .week || per == .month else { return last }
    return result.periods.lastIndex { $0.last < today } ?? last
  }

  /// The target that a record writes at a place.
  func item(of record: Int, at position: Position) -> Item? {
    places[Written(record: record, position: position)].map { items[$0] }
  }

  /// The measured targets that concern a unit in their last period, each with its cell.
  func cells(of unit: Int) -> [(item: Item, cell: TargetCell)] {
    (byUnit[unit] ?? []).compactMap { place in
      let item = items[place]
      return item.lastPeriod.flatMap { item.result.cell(unit, $0) }.map { (item, $0) }
    }
  }

  /// A unit, and the bodies of a commune that have targets of their own, in the order of pages.
  func answerable(for unit: Int) -> [Int] {
    [unit] + (bodies[unit] ?? []).filter { $0 != unit }
  }

  /// The addresses of the pages of all plans and targets.
  var addresses: [String] {
    if plans.isEmpty { return [] }
    return [Routes.targets] + plans.map(\.address) + items.map(\.address)
  }
}
