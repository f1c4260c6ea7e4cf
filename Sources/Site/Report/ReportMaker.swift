import Diagnostics
import Records
import Vietnamese

/// Makes the report of a day; each section is an extension of its own.
package struct ReportMaker {
  let basis: ReportBasis
  let unit: Int?
  /// The catalog that knows drafts and what waits.
  let catalog: Catalog
  let today: CivilDate
  /// The records in the scope that the site shows or may show, and how they stand to their duties.
  private(set) var ids: [Int] = []
  private(set) var outcomes: [DutyOutcome] = []

  /// The report on a site.
  ///
  /// - Parameters:
  ///   - unit: the unit of `everything` to which it is limited, nil for all.
  ///   - days: how many days it looks back and ahead.
  package static func report(
    on basis: ReportBasis, unit: Int? = nil, days: Int = 7
  ) -> DisclosureReport {
    let maker = ReportMaker(basis, unit)
    var report = DisclosureReport(
      title: basis.title, unit: unit.map { maker.named($0, basis.everything) },
      today: basis.today, days: max(1, days))
    maker.addPublications(to: &report)
    maker.addDuties(to: &report)
    maker.addPromises(to: &report)
    maker.addTargets(to: &report)
    maker.addMissing(to: &report)
    maker.addPostings(to: &report)
    maker.addEvents(to: &report)
    maker.addChanges(to: &report)
    return report
  }

  private init(_ basis: ReportBasis, _ unit: Int?) {
    self.basis = basis
    self.unit = unit
    catalog = basis.everything
    today = basis.today
    ids = (0..<catalog.shownCount).filter { isInScope($0) }
    outcomes = ids.flatMap { basis.everything.dutyOutcomes(of: $0, on: basis.today) }
  }

  // MARK: What is in the scope

  /// Whether a unit of a catalog is the one of the report, lies below it, or was taken over by one
  /// that does.
  func isInScope(unit id: Int?, of catalog: Catalog) -> Bool {
    guard let unit else { return true }
    guard let id else { return false }
    let address = basis.everything.summaries[unit].address
    guard let wanted = catalog.record(at: address) else { return false }
    let above = catalog.ancestors(of: id)
    return above.contains(wanted) || above.contains { catalog.successors(of: $0).contains(wanted) }
  }

  /// Whether a record is: that of a unit in the scope, or such a unit itself.
  func isInScope(_ id: Int) -> Bool { isInScope(unit: answering(id), of: catalog) }

  /// The unit that answers for a record; a unit for itself.
  func answering(_ id: Int) -> Int? {
    catalog.summaries[id].unitFacts == nil ? catalog.units[id] : id
  }

  /// Whether what a unit lacks is a failing of it: the site holds its records.
  func isMeasured(_ unit: Int?) -> Bool {
    catalog.measured.isEmpty || unit.map(catalog.isMeasured) ?? false
  }

  // MARK: What is told of it

  func named(_ id: Int, _ catalog: Catalog) -> DisclosureReport.Named {
    DisclosureReport.Named(
      title: catalog.summaries[id].title, address: catalog.summaries[id].address)
  }

  func entry(_ id: Int) -> DisclosureReport.Entry {
    entry(catalog.summaries[id], catalog.units[id])
  }

  func entry(_ summary: Summary, _ unit: Int?) -> DisclosureReport.Entry {
    let kind = catalog.kinds.kinds[summary.kind]
    return DisclosureReport.Entry(
      title: summary.title, number: summary.number?.description, address: summary.address,
      kind: kind.key, kindName: kind.names, unit: unit.map { named($0, catalog) },
      visibility: visibility(summary), isInternal: summary.isInternal,
      place: place(summary, summary.position))
  }

  func place(_ summary: Summary, _ position: Position) -> Place {
    Place(file: basis.folder + "/" + catalog.files[summary.file], position: position)
  }

  func visibility(_ summary: Summary) -> DisclosureReport.Visibility {
    if summary.isDraft { return .draft }
    // Names are not shown before the days for which they are posted.
    let isRedacted = catalog.kinds.kinds[summary.kind].afterPosting != .keep
    let days = [summary.published, isRedacted ? summary.posting.from : nil].compactMap(\.self)
    return days.max().flatMap { $0 > today ? .scheduled($0) : nil } ?? .shown
  }

  /// The answer of a choice of a record, by its English key.
  func answer(_ key: String, of id: Int) -> String? {
    let fields = catalog.kind(of: id).fields
    guard let index = fields.index(ofKey: key),
      let choice = catalog.summaries[id].facts.choices(index).first
    else { return nil }
    return fields.fields[index].choices[choice].key
  }

  /// A day of a record, by the name of its path; nil where the kind has no such day, or the record.
  func day(_ name: String, of id: Int) -> CivilDate? {
    let dates = catalog.kind(of: id).dates
    return dates.firstIndex { $0.name == name }.flatMap { catalog.summaries[id].facts.day(at: $0) }
  }

  /// Whether the kind of a record has a day of this name.
  func has(_ name: String, _ id: Int) -> Bool {
    catalog.kind(of: id).dates.contains { $0.name == name }
  }
}
