package import Vietnamese

/// What was disclosed under which item of Article 11 of the Law on grassroots democracy
/// (10/2022/QH15), for which commune, when.
///
/// A record discharges the items that it names, else the one that its kind names. It counts for the
/// commune in which its unit lies, and for every commune that took over from that one.
package struct Disclosure: Sendable {
  /// What one commune has under one item in a period.
  package struct Entry: Sendable {
    /// The records, oldest first.
    package var records: [Int] = []
    /// The statements that nothing arose, oldest first.
    package var statements: [Int] = []
    /// Whether the statements speak of the whole period, as far as it has come: that nothing arose in
    /// a quarter says nothing of the year.
    package internal(set) var isStatedWhole = false

    /// How the item stands.
    package var standing: Standing {
      records.isEmpty ? (isStatedWhole ? .nothingArose : .missing) : .disclosed
    }
  }

  /// How an item stands in a period.
  package enum Standing: String, CaseIterable, Sendable {
    /// There are records.
    case disclosed
    /// There are none, and dated statements say that nothing arose, of the whole period.
    case nothingArose = "nothing-arose"
    /// There are neither, or the statements leave out a part of the period.
    case missing
  }

  /// The items in the order of the article, as answers of the field `disclosure-item`.
  package let items: [Field.Choice]
  private let catalog: Catalog
  private let binds: @Sendable (Summary) -> Bool
  /// For each kind the field that names items, and the items of records that name none.
  private let fields: [(field: Int?, standard: Int?)]

  /// The disclosures of a catalog.
  package init(_ catalog: Catalog) {
    self.catalog = catalog
    binds = catalog.disclosureRule.binds(catalog.kinds)
    items =
      catalog.kinds.kinds.lazy.compactMap { kind in
        kind.fields.index(ofKey: "disclosure-item").map { kind.fields.fields[$0].choices }
      }.first ?? []
    let items = items
    fields = catalog.kinds.kinds.map { kind in
      (
        kind.fields.index(ofKey: "disclosure-item"),
        kind.disclosureItem.flatMap { key in items.firstIndex { $0.key == key } }
      )
    }
  }

  /// The items that a record discharges, by their places.
  package func items(of id: Int) -> [Int] {
    let summaries = catalog.summaries
    let kind = catalog.kinds.kinds[summaries[id].kind]
    if kind.role == .nilStatement { return [] }
    let (field, standard) = fields[summaries[id].kind]
    let named = field.map { summaries[id].facts.choices($0) } ?? []
    return named.isEmpty ? standard.map { [$0] } ?? [] : named
  }

  /// The day on which a record was disclosed: that of its publication, else the one that dates it.
  package func day(of id: Int) -> CivilDate? {
    let summaries = catalog.summaries
    return summaries[id].published ?? summaries[id].issued ?? summaries[id].date
  }

  /// The shown records under each item, newest first.
  package func recordsByItem() -> [[Int]] {
    var found = [[Int]](repeating: [], count: items.count)
    for id in (0..<catalog.shownCount).reversed() where catalog.counts(id) {
      for item in items(of: id) where item < found.count { found[item].append(id) }
    }
    return found
  }

  /// The plans of disclosure that the law asks for, newest first, without withdrawn ones.
  package var plans: [Int] {
    let plan = catalog.disclosureRule.plan
    guard let index = catalog.kinds.kinds.firstIndex(where: { $0.key == plan.kind }),
      let field = catalog.kinds.kinds[index].fields.index(ofKey: plan.field),
      let answer = catalog.kinds.kinds[index].fields.fields[field].choice(named: plan.answer)
    else { return [] }
    return catalog.records(ofKind: index).filter {
      catalog.counts($0) && catalog.summaries[$0].facts.has(field, [answer])
    }
  }

  /// The communes that must disclose in a period: those whose records the site holds and that exist
  /// on its last day, or today while it lasts; in the order of ids.
  package func communes(in period: Period, on today: CivilDate) -> [Int] {
    let day = min(period.last, today)
    return (0..<catalog.shownCount).filter { id in
      let summaries = catalog.summaries.reading(id)
      guard let facts = summaries[id].unitFacts, binds(summaries[id]), catalog.isMeasured(id)
      else { return false }
      return (facts.from ?? day) <= day && (facts.until ?? day) >= day
    }
  }

  /// What each commune has under each item in a period, up to a day.
  package func entries(in period: Period, on today: CivilDate) -> [Int: [Entry]] {
    let communes = communes(in: period, on: today)
    var found = Dictionary(
      uniqueKeysWithValues: communes.map { ($0, [Entry](repeating: Entry(), count: items.count)) })
    for id in 0..<catalog.shownCount where catalog.counts(id) {
      guard let unit = catalog.units[id] else { continue }
      let isStatement = catalog.kind(of: id).role == .nilStatement
      if isStatement {
        guard statementPeriod(id).overlaps(period) else { continue }
      } else {
        guard let day = day(of: id), period.contains(day), day <= today else { continue }
      }
      let items = isStatement ? statedItems(id) : items(of: id)
      if items.isEmpty { continue }
      for commune in catalog.credited(unit) where found[commune] != nil {
        for item in items where item < self.items.count {
          if isStatement {
            found[commune]?[item].statements.append(id)
          } else {
            found[commune]?[item].records.append(id)
          }
        }
      }
    }
    for commune in communes {
      let first = max(period.first, catalog.summaries[commune].unitFacts?.from ?? period.first)
      let needed = Period(first: first, last: max(first, min(period.last, today)))
      for item in items.indices {
        let periods = found[commune]?[item].statements.map(statementPeriod) ?? []
        found[commune]?[item].isStatedWhole = needed.isCovered(by: periods)
      }
    }
    return found
  }

  /// The items of which a statement says that nothing arose.
  private func statedItems(_ id: Int) -> [Int] {
    let summaries = catalog.summaries
    guard let field = catalog.kind(of: id).fields.index(ofKey: "items") else { return [] }
    let choices = catalog.kind(of: id).fields.fields[field].choices
    return summaries[id].facts.choices(field).compactMap { choice in
      items.firstIndex { $0.key == choices[choice].key }
    }
  }

  /// The time of which a statement speaks; without dates the day of the statement.
  package func statementPeriod(_ id: Int) -> Period {
    let summaries = catalog.summaries
    let paths = catalog.kind(of: id).dates
    func day(_ name: String) -> CivilDate? {
      paths.firstIndex { $0.name == name }.flatMap { summaries[id].facts.day(at: $0) }
    }
    let stated = self.day(of: id) ?? CivilDate(daysSinceEpoch: .min)
    let first = day("from") ?? stated
    return Period(first: first, last: max(first, day("until") ?? stated))
  }
}

extension Period {
  /// Whether others together leave out no day of it.
  fileprivate func isCovered(by others: [Period]) -> Bool {
    var day = first
    for other in others.sorted(by: { $0.first < $1.first }) where other.first <= day {
      day = max(day, other.last.adding(days: 1))
    }
    return day > last
  }
}
