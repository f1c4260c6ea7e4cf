import Diagnostics
import Records
import Vietnamese

/// What the law asks of records and is late, was late, or comes due.
extension ReportMaker {
  func addDuties(to report: inout DisclosureReport) {
    let since = today.adding(days: -30)
    for outcome in outcomes {
      let duty = duty(outcome)
      switch duty.verdict {
      case .overdue: report.overdue.append(duty)
      case .late:
        if let done = duty.done, done >= since { report.late.append(duty) }
      case .pending:
        // A time that lasts comes to its end by itself; what is planned too late is said at once.
        let isPlannedLate = duty.planned.map { $0 > duty.due } ?? false
        if !isLasting(outcome), duty.due <= report.last || isPlannedLate {
          report.due.append(duty)
        }
      case .inTime: break
      }
    }
    report.overdue.sort { ($1.daysLate, $0.record.address) < ($0.daysLate, $1.record.address) }
    report.late.sort {
      ($1.done ?? $1.due, $0.record.address) < ($0.done ?? $0.due, $1.record.address)
    }
    report.due.sort { ($0.due, $0.record.address) < ($1.due, $1.record.address) }
  }

  /// A duty as it stands on the day: what is planned for a day ahead is not done yet.
  private func duty(_ outcome: DutyOutcome) -> DisclosureReport.Duty {
    let rule = catalog.duties.rules[outcome.rule]
    var (verdict, done, planned) = (outcome.verdict, outcome.done, CivilDate?.none)
    if !isLasting(outcome), let day = done, isAhead(day, outcome) {
      planned = day > today ? day : nil
      done = nil
      verdict = outcome.due < today ? .overdue : .pending
    }
    let days =
      switch verdict {
      case .overdue: today.daysSinceEpoch - outcome.due.daysSinceEpoch
      case .late: abs((done ?? today).daysSinceEpoch - outcome.due.daysSinceEpoch)
      default: 0
      }
    return DisclosureReport.Duty(
      record: entry(outcome.record), key: rule.key, names: rule.names, article: rule.article,
      document: rule.document, verdict: verdict, due: outcome.due, done: done, planned: planned,
      daysLate: days, isTooShort: verdict == .late && isLasting(outcome),
      mend: mend(outcome, verdict, planned))
  }

  private func isLasting(_ outcome: DutyOutcome) -> Bool {
    catalog.duties.rules[outcome.rule].isLasting
  }

  /// Whether a day is one on which something will be done: it is ahead, or it is that on which a
  /// draft was to be published, which nobody saw.
  private func isAhead(_ day: CivilDate, _ outcome: DutyOutcome) -> Bool {
    let summary = catalog.summaries[outcome.record]
    return day > today
      || summary.isDraft && summary.published == day
        && fulfilment(outcome)?.name == "published"
  }

  /// The date that fulfils a duty: of those that are given the first, else the first of all.
  private func fulfilment(_ outcome: DutyOutcome) -> DatePath? {
    let paths = catalog.duties.fulfilment(
      outcome.rule, ofKind: catalog.summaries[outcome.record].kind, in: catalog)
    return paths.first { day($0.name, of: outcome.record) != nil } ?? paths.first
  }

  private func mend(
    _ outcome: DutyOutcome, _ verdict: DutyOutcome.Verdict, _ planned: CivilDate?
  ) -> DisclosureReport.Mend? {
    guard let path = fulfilment(outcome) else { return nil }
    let (field, column) = path.fields(of: catalog.kind(of: outcome.record))
    let name = column?.vietnameseKey ?? field.vietnameseKey
    let within = column == nil ? nil : field.vietnameseKey
    if isLasting(outcome) {
      // What is over is not mended by another date.
      guard let end = outcome.done, end >= today else { return nil }
      return .last(through: outcome.due, field: name, within: within)
    }
    if verdict == .late { return nil }
    if path.name == "published" {
      if catalog.summaries[outcome.record].isDraft { return .publish }
      return planned.map { .publishEarlier($0) }
    }
    return .date(field: name, within: within, act: path.name)
  }
}
