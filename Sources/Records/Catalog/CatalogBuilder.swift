package import Diagnostics
package import Vietnamese
package import Workers

/// Makes the catalog from the summaries of all files, and checks what ties records together.
package struct CatalogBuilder {
  /// The kinds of the site.
  package var kinds: KindTable
  /// The paths of the content files; a summary names its file by its place here.
  package var files: [String]
  /// Files that records may name, as paths below the content folder.
  package var attachments: Set<String>
  /// The day of the build: what is published later is not shown yet.
  package var today: CivilDate
  /// Whether drafts and records of a later day are shown all the same.
  package var showsDrafts: Bool
  /// For whom the site is built.
  package var audience = Audience.public
  /// The units whose records the site holds, as written; empty for all.
  package var measured: [String] = []
  /// What the law asks of records.
  package var duties: DutyTable
  /// Who must disclose the items of the law.
  package var disclosureRule = DisclosureRule()
  /// Addresses of pages that every site has and texts may link to, besides its lists.
  package var pages: Set<String>
  /// The same of pages that are there when a record sets targets.
  package var targetPages: Set<String> = []
  /// The last parts of addresses below records that have notices; see `CalendarRules`.
  package var subpages: [String] = []
  /// What stands below the address of a record that is posted on paper, if anything.
  package var sheetPage: String?
  /// Whether it stands below every record.
  package var sheetsAreOfAll = false
  /// The records of a file, read again, for messages that point at a field of one.
  package var records: @Sendable (_ file: Int) -> [Record] = { _ in [] }
  /// Addresses that pages of the site itself need.
  package var isReserved: @Sendable (String) -> Bool

  /// A builder for the files of a site.
  package init(
    kinds: KindTable, files: [String], attachments: Set<String>, today: CivilDate,
    showsDrafts: Bool = false, pages: Set<String> = [],
    isReserved: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    duties = DutyTable.none(for: kinds)
    self.kinds = kinds
    self.files = files
    self.attachments = attachments
    self.today = today
    self.showsDrafts = showsDrafts
    self.pages = pages
    self.isReserved = isReserved
  }

  /// The catalog, and every problem between records. Places have no source line yet.
  package func build(_ summaries: consuming [Summary]) -> (Catalog, [Diagnostic]) {
    var (catalog, problems) = untied(summaries, jobs: 1)
    let all = catalog.summaries.all.indices
    let register = CitationRegister(
      catalog, [.init(of: all, in: catalog, units: catalog.jurisdictions)])
    let citations = CitationTie(catalog, register)
    let matches = [citations.matches(of: all)]
    let documents = CitationTie.shares.map { citations.documents(ofShare: $0, matches) }
    problems += citations.tie(matches, documents, into: &catalog)
    problems += tie([finds(of: all, in: catalog)], into: &catalog)
    problems += tieRest(of: &catalog)
    return (catalog, problems)
  }

  /// The same, made on several cores.
  package func build(
    _ summaries: consuming [Summary], in batches: Batches
  ) async throws -> (Catalog, [Diagnostic]) {
    var (catalog, problems) = untied(summaries, jobs: batches.jobs)
    let count = catalog.summaries.all.count
    let (untied, units) = (catalog, catalog.jurisdictions)
    let register = CitationRegister(
      catalog,
      try await batches.map(count: count) { .init(of: $0, in: untied, units: units) })
    let citations = CitationTie(catalog, register)
    let matches = try await batches.map(count: count) { citations.matches(of: $0) }
    let documents = try await batches.map(count: CitationTie.shares.count) { shares in
      shares.flatMap { citations.documents(ofShare: $0, matches) }
    }
    problems += citations.tie(matches, documents, into: &catalog)
    let cited = catalog
    let found = try await batches.map(count: count) { finds(of: $0, in: cited) }
    problems += tie(found, into: &catalog)
    problems += tieRest(of: &catalog)
    return (catalog, problems)
  }

  /// The catalog with its order, its ways to find records, and its tree of units.
  private func untied(_ summaries: consuming [Summary], jobs: Int) -> (Catalog, [Diagnostic]) {
    for place in summaries.indices
    where summaries[place].posting.isOver(on: today)
      && kinds.kinds[summaries[place].kind].afterPosting != .keep
    {
      summaries[place].redact()
    }
    // Summaries are large, so places are sorted.
    let shownCount = order(&summaries)
    let all = summaries
    let (addresses, others) = Workers(jobs: jobs).both(
      { byAddress(all) }, { byOtherWays(all, shownCount: shownCount) })
    var (index, problems) = (others, addresses.problems)
    index.byAddress = addresses.records
    enterAliases(all, &index, &problems)
    problems += subpageCollisions(all, index)
    // A kind without a door has a list only when it has records.
    let hasTargets = all.indices.prefix(shownCount).contains {
      !all[$0].targets.isEmpty && all[$0].withdrawn == nil
    }
    index.pages = pages.union(hasTargets ? targetPages : []).union([""]).union(
      kinds.kinds.indices.filter { kinds.kinds[$0].door != nil || !index.byKind[$0].isEmpty }
        .map { kinds.kinds[$0].slug })
    var catalog = Catalog(
      kinds: kinds, files: files, summaries: all, shownCount: shownCount, duties: duties,
      index: index, names: addresses.names)
    MentionCheck(catalog: catalog).tieUnits(&catalog)
    problems += UnitCheck(catalog: catalog).tie(&catalog)
    catalog.measured = measuredUnits(catalog)
    return (catalog, problems)
  }

  /// What some records name, and the years without known holidays that their duties reach.
  private typealias Finds = (mentions: MentionCheck.Finds, years: Set<Int>)

  private func finds(of ids: Range<Int>, in catalog: Catalog) -> Finds {
    let shown = ids.clamped(to: 0..<catalog.shownCount)
    return (
      MentionCheck(catalog: catalog).finds(of: ids),
      duties.yearsWithoutHolidays(of: shown, in: catalog, on: today)
    )
  }

  private func tie(_ finds: [Finds], into catalog: inout Catalog) -> [Diagnostic] {
    MentionCheck.tie(finds.map(\.mentions), into: &catalog)
      + duties.unknownYears(Set(finds.lazy.flatMap(\.years)))
  }

  /// Ties what needs to know what records name.
  private func tieRest(of catalog: inout Catalog) -> [Diagnostic] {
    var problems = ValidityCheck(catalog: catalog).problems
    problems += ReplacementCheck(catalog: catalog).tie(&catalog)
    problems += FutureCheck(catalog: catalog, today: today, records: records).problems
    problems += CopyCheck(catalog: catalog).problems
    problems += WithheldFileCheck(catalog: catalog).problems
    catalog.disclosureRule = disclosureRule
    catalog.collectPromises()
    let (targets, faults) = TargetTie.tie(catalog)
    catalog.allTargets = targets
    problems += faults
    return problems
  }

  private func measuredUnits(_ catalog: Catalog) -> Set<Int> {
    Set(
      measured.compactMap { name in
        let mention = Mention(.unit, name, at: Position(line: 1), field: "measured")
        guard case .record(let unit) = catalog.resolve(mention, from: "") else { return nil }
        return unit
      })
  }

  /// Whether a page of the site itself stands at an address.
  func isTaken(_ address: String) -> Bool {
    isReserved(address) || kinds.index(slug: address) != nil
  }

  func place(_ summary: Summary, _ position: Position) -> Place {
    Place(file: files[summary.file], position: position)
  }
}
