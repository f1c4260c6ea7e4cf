import Records
import Vietnamese

/// What went and goes online, what was taken back.
extension ReportMaker {
  func addPublications(to report: inout DisclosureReport) {
    let waiting = hidden.filter { !isInternalOmitted($0) }
    report.internalOmitted = hidden.count { isInternalOmitted($0) }
    for id in ids + waiting where catalog.summaries[id].withdrawn == nil {
      let entry = entry(id)
      var dated = DisclosureReport.Dated(record: entry, date: catalog.summaries[id].published)
      switch entry.visibility {
      case .shown:
        if let date = dated.date, report.first <= date, date <= today {
          report.published.append(dated)
        }
      case .scheduled(let date):
        dated.date = date
        add(dated, to: &report)
      case .draft:
        if let date = dated.date, date > today {
          add(dated, to: &report)
        } else {
          report.drafts.append(dated)
        }
      }
    }
    report.published.sort { Self.isEarlier($1, $0) }
    report.scheduled.sort(by: Self.isEarlier)
    report.drafts.sort(by: Self.isEarlier)
  }

  func addChanges(to report: inout DisclosureReport) {
    report.changes = ids.compactMap { id -> DisclosureReport.Change? in
      if let day = catalog.summaries[id].withdrawn {
        return DisclosureReport.Change(record: entry(id), date: day, successor: nil)
      }
      guard let other = catalog.successor[id], visibility(catalog.summaries[other]) == .shown,
        let day = catalog.summaries[other].published ?? catalog.summaries[other].issued
      else { return nil }
      return DisclosureReport.Change(
        record: entry(id), date: day, successor: named(other, catalog))
    }
    .filter { report.first <= $0.date && $0.date <= today }
    .sorted { ($1.date, $0.record.address) < ($0.date, $1.record.address) }
    report.yearsWithoutHolidays = catalog.duties.yearsWithoutHolidays(in: catalog, on: today)
  }

  private func add(_ dated: DisclosureReport.Dated, to report: inout DisclosureReport) {
    if let date = dated.date, date > report.last {
      report.scheduledLater += 1
    } else {
      report.scheduled.append(dated)
    }
  }

  /// What even a site with drafts hides: what is for the inside only, and lists before their time.
  private var hidden: [Int] {
    (catalog.shownCount..<catalog.summaries.count).filter { isInScope($0) }
  }

  private func isInternalOmitted(_ id: Int) -> Bool {
    basis.audience == .public && catalog.summaries[id].isInternal
  }

  static func isEarlier(_ one: DisclosureReport.Dated, _ other: DisclosureReport.Dated) -> Bool {
    let (a, b) = (one.date?.daysSinceEpoch ?? .max, other.date?.daysSinceEpoch ?? .max)
    return a == b ? one.record.address < other.record.address : a < b
  }
}
