import Diagnostics
import Records
import Vietnamese

/// Targets that are not met in the current or the last period.
extension ReportMaker {
  func addTargets(to report: inout DisclosureReport) {
    // What is not published yet meets no target, so the site's own catalog is asked.
    let shown = basis.shown
    let score = TargetScore(shown, on: today)
    for target in shown.targets {
      let result = score.result(of: target)
      let cells = result.cells.filter { isInScope(unit: $0.unit, of: shown) }
      for period in result.periods.indices.suffix(2).reversed() {
        let own = cells.filter { $0.period == period }
        let overdue = own.filter { $0.sort == .overdue }
        let ending = own.filter { $0.verdict == .notYet && result.dues[period] <= report.last }
        if !overdue.isEmpty { report.targetsOverdue.append(gap(target, overdue, result, period)) }
        if !ending.isEmpty { report.targetsEnding.append(gap(target, ending, result, period)) }
      }
    }
    report.targetsOverdue.sort { ($1.due, $0.text) < ($0.due, $1.text) }
    report.targetsEnding.sort { ($0.due, $0.text) < ($1.due, $1.text) }
  }

  private func gap(
    _ target: Target, _ cells: [TargetCell], _ result: TargetResult, _ period: Int
  ) -> DisclosureReport.TargetGap {
    let summary = basis.shown.summaries[target.record]
    let unit = basis.shown.units[target.record]
    var record = entry(summary, nil)
    record.unit = unit.map { named($0, basis.shown) }
    return DisclosureReport.TargetGap(
      record: record, text: target.row.text, code: target.row.code, period: result.periods[period],
      per: target.rule?.per ?? .once, due: result.dues[period],
      units: cells.map { named($0.unit, basis.shown) },
      place: place(summary, target.row.position))
  }
}
