package import Vietnamese

/// What staff ask of duties besides how they stand: what is missing, what comes next.
extension DutyTable {
  /// The years whose days off are not known and that a time in working days reaches, ascending.
  package func yearsWithoutHolidays(in catalog: Catalog, on today: CivilDate) -> [Int] {
    yearsWithoutHolidays(of: 0..<catalog.shownCount, in: catalog, on: today).sorted()
  }

  /// The same of some shown records alone.
  func yearsWithoutHolidays(
    of ids: Range<Int>, in catalog: Catalog, on today: CivilDate
  ) -> Set<Int> {
    let isCounted = byKind.map { bounds in
      bounds.contains { rules[$0.rule].measure.isInWorkingDays }
    }
    var years = Set<Int>()
    for id in ids where isCounted[catalog.summaries.all[id].kind] {
      for outcome in outcomes(of: id, in: catalog, on: today)
      where rules[outcome.rule].measure.isInWorkingDays {
        years.formUnion(calendar.unknownYears(from: outcome.start, through: outcome.due))
      }
    }
    return years
  }

  /// The dates of a kind of which the first that is given fulfils a duty.
  package func fulfilment(_ rule: Int, ofKind kind: Int, in catalog: Catalog) -> [DatePath] {
    let bound = byKind[kind].first { $0.rule == rule }
    return bound?.to.map { catalog.kinds.kinds[kind].dates[$0] } ?? []
  }

  /// Whether a shown record has to tell the day of its publication and does not, so that nobody can
  /// say whether it was published in time.
  package func lacksPublication(_ id: Int, in catalog: Catalog) -> Bool {
    let summary = catalog.summaries[id]
    guard summary.published == nil, !summary.isDraft, summary.withdrawn == nil,
      isMeasured(id, catalog), let publication = publication[summary.kind]
    else { return false }
    return byKind[summary.kind].contains { bound in
      bound.to == [publication] && isBound(summary, bound)
        && binds(bound, catalog.units[id], catalog)
    }
  }

  private func isBound(_ summary: Summary, _ bound: Bound) -> Bool {
    guard let start = bound.from.lazy.compactMap({ summary.facts.day(at: $0) }).first,
      bound.conditions.allSatisfy({ summary.facts.has($0.field, $0.choices) })
    else { return false }
    let rule = rules[bound.rule]
    return rule.inForceFrom.map { $0 <= start } ?? true
      && rule.inForceUntil.map { start <= $0 } ?? true
  }

  /// By when a record that is not settled yet has to be announced once it is: the duties to do
  /// something before its day, whatever its state, that are not done.
  package func deadlinesAhead(of id: Int, in catalog: Catalog) -> [(rule: Int, due: CivilDate)] {
    let summary = catalog.summaries[id]
    let kind = catalog.kind(of: id)
    let state = kind.fields.index(ofKey: kind.stateKey)
    guard isMeasured(id, catalog) else { return [] }
    return byKind[summary.kind].compactMap { bound in
      var asked = bound
      asked.conditions.removeAll { $0.field == state }
      let publication = publication[summary.kind]
      // That a draft will be published on a day announces nothing yet.
      let isDone = bound.to.contains { path in
        summary.facts.day(at: path) != nil && !(path == publication && summary.isDraft)
      }
      guard case .before(let span) = rules[bound.rule].measure, !isDone,
        isBound(summary, asked), binds(bound, catalog.units[id], catalog),
        let start = bound.from.lazy.compactMap({ summary.facts.day(at: $0) }).first
      else { return nil }
      return (bound.rule, add(-span.count, span, to: start))
    }
  }
}
