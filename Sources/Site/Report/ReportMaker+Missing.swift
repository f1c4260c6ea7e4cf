import Diagnostics
import Records
import Vietnamese

/// What is not there: items of the law, plans, results, boards, days of publication.
extension ReportMaker {
  func addMissing(to report: inout DisclosureReport) {
    addItems(to: &report.missing)
    addDialogues(to: &report)
    report.missing.boards = ids.filter(lacksBoard).map(entry)
    report.missing.dates = ids.filter { catalog.duties.lacksPublication($0, in: catalog) }.map(
      entry)
  }

  /// The items that each commune lacks in the current period and in the last that ended, the plan of
  /// the year, and the list of the last period.
  private func addItems(to missing: inout DisclosureReport.Missing) {
    let shown = basis.shown
    let disclosure = Disclosure(shown)
    let rule = shown.disclosureRule
    guard !disclosure.items.isEmpty, let current = rule.per.period(of: today) else { return }
    let present = disclosure.communes(in: Period(first: today, last: today), on: today)
      .filter { isInScope(unit: $0, of: shown) }
    let last = rule.per.period(of: current.first.adding(days: -1))
    for period in [current, last].compactMap(\.self) {
      let entries = disclosure.entries(in: period, on: today)
      for commune in present {
        let lacking = (entries[commune] ?? []).enumerated().filter { $1.standing == .missing }
        if lacking.isEmpty { continue }
        missing.items.append(
          DisclosureReport.Items(
            commune: named(commune, shown), period: period, per: rule.per,
            isOpen: period.last >= today,
            items: lacking.map { item, _ in
              let choice = disclosure.items[item]
              return (item + 1, choice.key, choice.names)
            }))
      }
    }
    missing.basis = rule.document.isEmpty ? nil : (rule.article, rule.document)
    missing.plans = communesWithoutPlan(present, disclosure).map { named($0, shown) }
    missing.list = list(disclosure)
  }

  private func communesWithoutPlan(_ communes: [Int], _ disclosure: Disclosure) -> [Int] {
    let shown = basis.shown
    let planned = disclosure.plans.filter { id in
      let dates = shown.kind(of: id).dates
      func day(_ name: String) -> CivilDate? {
        dates.firstIndex { $0.name == name }.flatMap { shown.summaries[id].facts.day(at: $0) }
      }
      let first = day("from") ?? shown.summaries[id].issued ?? shown.summaries[id].published
      let last = day("until") ?? first
      return first.map { $0.year <= today.year } ?? false
        && last.map { $0.year >= today.year } ?? false
    }
    let credited = Set(planned.compactMap { shown.units[$0] }.flatMap(shown.credited))
    return communes.filter { !credited.contains($0) }
  }

  /// The list of what was disclosed in the last period that ended.
  private func list(_ disclosure: Disclosure) -> DisclosureReport.List? {
    let shown = basis.shown
    let per = shown.disclosureRule.listPer
    guard let current = per.period(of: today),
      let period = per.period(of: current.first.adding(days: -1))
    else { return nil }
    let count = (0..<shown.shownCount).count { id in
      shown.counts(id) && !disclosure.items(of: id).isEmpty
        && shown.units[id].map(shown.isMeasured) ?? false
        && disclosure.day(of: id).map(period.contains) ?? false
    }
    return DisclosureReport.List(
      period: period, per: per, address: Routes.disclosed(in: period, per), count: count)
  }

  /// Dialogues without a result, events whose state was not brought up to date.
  private func addDialogues(to report: inout DisclosureReport) {
    let forms: Set = ["dialogue", "peoples-conference", "village-conference"]
    let since = today.adding(days: -365)
    for id in ids where catalog.counts(id) && isMeasured(answering(id)) {
      // Without a state nobody says whether it is to come.
      guard let time = catalog.summaries[id].time, catalog.state(of: id) != nil else { continue }
      let day = (time.end ?? time.start).date
      let dated = DisclosureReport.Dated(record: entry(id), date: day)
      switch catalog.standing(of: id) {
      case .held:
        guard has("result-announced", id), self.day("result-announced", of: id) == nil,
          answer("form", of: id).map(forms.contains) ?? false, day >= since,
          !isAskedForResult(id)
        else { continue }
        report.missing.results.append(dated)
      case .provisional, .confirmed:
        guard day < today, !catalog.needsNoResult(id) else { continue }
        report.missing.outcomes.append(dated)
      default: continue
      }
    }
    report.missing.results.sort { Self.isEarlier($1, $0) }
    report.missing.outcomes.sort { Self.isEarlier($1, $0) }
  }

  /// Whether a duty already asks for the result, and so tells of it with its article.
  private func isAskedForResult(_ id: Int) -> Bool {
    catalog.dutyOutcomes(of: id, on: today).contains { outcome in
      catalog.duties.fulfilment(outcome.rule, ofKind: catalog.summaries[id].kind, in: catalog)
        .contains { $0.name == "result-announced" }
    }
  }

  private func lacksBoard(_ id: Int) -> Bool {
    catalog.counts(id) && isMeasured(answering(id)) && catalog.state(of: id)?.key == "construction"
      && catalog.kind(of: id).fields.index(ofKey: "supervision-board") != nil
      && !catalog.summaries[id].mentions.contains { $0.field == "supervision-board" }
  }
}
