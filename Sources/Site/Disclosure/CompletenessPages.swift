import Records
import Templates
import Vietnamese

/// How completely and how timely each commune discloses, year by year: for each item what it has,
/// what it said did not arise, what is missing.
struct CompletenessPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let disclosure = Disclosure(site.catalog)
    let per = site.catalog.disclosureRule.per
    guard let current = per.period(of: site.today) else { return }
    let days = (0..<site.catalog.shownCount).compactMap { id in
      disclosure.items(of: id).isEmpty || !isMeasured(id, site) ? nil : disclosure.day(of: id)
    }
    let first = min(days.min() ?? site.today, site.today)
    // One page a period back to the first record, twenty at most; that of today is always there.
    let periods = per.periods(from: first, through: current.last, limit: 20)
    let timeliness = site.catalog.timeliness(per: per, on: site.today)
    for period in periods {
      try write(
        period, per, isCurrent: period == current, periods, disclosure, timeliness[period] ?? [:],
        site, output)
    }
  }

  private func isMeasured(_ id: Int, _ site: Site) -> Bool {
    site.catalog.units[id].map(site.catalog.isMeasured) ?? false
  }

  private func write(
    _ period: Period, _ per: Frequency, isCurrent: Bool, _ periods: [Period],
    _ disclosure: Disclosure, _ timeliness: [Int: Timeliness], _ site: Site, _ output: Output
  ) throws {
    let words = site.words
    let address = Routes.completeness(isCurrent ? nil : period, per)
    let place = PagePlace(address)
    let entries = disclosure.entries(in: period, on: site.today)
    let communes = entries.keys.sorted { site.collationOrder($0, $1) }
    let rows = CompletenessTable(
      site: site, disclosure: disclosure, place: place, period: period, per: per)
    var overview = Overview(
      lead:
        "\(site.wording.period(period, per)). \(words["asOf"]) \(site.wording.date(min(site.today, period.last))).",
      notes: [words["completenessRule"], words["timelinessRule"]])
    overview.sections = [
      Overview.Section(
        id: "day-du", title: words["completeness"],
        table: rows.summary(communes, entries, timeliness))
    ]
    if communes.count <= 30 {
      overview.sections += communes.map { rows.detail($0, entries[$0] ?? []) }
    }
    overview.sections.append(
      Overview.Section(
        id: "cac-ky", title: words["otherPeriods"],
        links: periods.reversed().filter { $0 != period }.map { other in
          site.count(
            site.wording.period(other, per),
            place.page(
              Routes.completeness(other == per.period(of: site.today) ? nil : other, per)), nil)
        }))
    if overview.sections.last?.links.isEmpty == true { overview.sections.removeLast() }
    try site.write(
      overview, title: "\(words["completeness"]) – \(site.wording.period(period, per))",
      description: words["completenessText"], at: place, to: output,
      below: [(words["disclosureTitle"], Routes.disclosure)])
    guard communes.count > 30 else { return }
    for commune in communes {
      let entries = entries[commune] ?? []
      try Pieces.make(of: [address, NamedRecords([commune]), Pieces.shared(entries)]) {
        try write(commune, entries, period, per, isCurrent, disclosure, site, output)
      }
    }
  }

  /// The page of one commune, where there are too many for one page.
  private func write(
    _ commune: Int, _ entries: [Disclosure.Entry], _ period: Period, _ per: Frequency,
    _ isCurrent: Bool, _ disclosure: Disclosure, _ site: Site, _ output: Output
  ) throws {
    let list = Routes.completeness(isCurrent ? nil : period, per)
    let summary = site.catalog.summaries[commune]
    let place = PagePlace(Routes.below(list, unit: summary.address))
    let rows = CompletenessTable(
      site: site, disclosure: disclosure, place: place, period: period, per: per)
    let title = "\(site.words["completeness"]): \(summary.title)"
    try site.write(
      Overview(
        lead: site.wording.period(period, per), notes: [site.words["completenessRule"]],
        sections: [rows.detail(commune, entries)]),
      title: title, description: title, at: place, to: output,
      below: [(site.words["completeness"], list)])
  }
}

extension Disclosure.Entry: PieceFact {
  func add(to facts: inout PieceFacts) {
    facts.add([NamedRecords(records), NamedRecords(statements)])
    facts.add(count: isStatedWhole ? 1 : 0)
  }
}
