import Diagnostics
import Records
import Vietnamese

/// What ends and what takes place in the days around.
extension ReportMaker {
  func addPostings(to report: inout DisclosureReport) {
    let posted = ids.compactMap { id -> DisclosureReport.Posted? in
      guard catalog.counts(id), let until = catalog.summaries[id].posting.until else { return nil }
      return DisclosureReport.Posted(
        record: entry(id), until: until, isRedacted: catalog.kind(of: id).afterPosting != .keep,
        places: catalog.summaries[id].posting.places)
    }
    .sorted { one, other in
      if one.isRedacted != other.isRedacted { return one.isRedacted }
      return (one.until, one.record.address) < (other.until, other.record.address)
    }
    report.postingsEnding = posted.filter { today <= $0.until && $0.until <= report.last }
    report.postingsEnded = posted.filter { report.first <= $0.until && $0.until < today }
  }

  func addEvents(to report: inout DisclosureReport) {
    let events = ids.flatMap { id -> [DisclosureReport.Event] in
      guard catalog.counts(id), let calendar = catalog.summaries[id].calendar,
        let state = catalog.state(of: id)
      else { return [] }
      let isProvisional = catalog.standing(of: id) == .provisional
      let notices = isProvisional && calendar.schedule == nil ? notices(id) : []
      var days = report.last
      // A later event counts when its notice has to be given in these days.
      if calendar.schedule == nil, notices.contains(where: { $0.due <= report.last }) {
        days = max(days, calendar.time.start.date)
      }
      return catalog.occurrences(of: id, from: today, through: days).map { occurrence in
        let (key, names) = Self.exception(occurrence) ?? (state.key, state.names)
        return DisclosureReport.Event(
          record: entry(id), time: occurrence.time, state: key, stateName: names,
          isProvisional: isProvisional, notices: notices)
      }
    }
    report.events = events.sorted {
      let (a, b) = ($0.time, $1.time)
      return (a.epochSeconds(of: a.start), $0.record.address)
        < (b.epochSeconds(of: b.start), $1.record.address)
    }
  }

  /// What is said of one day of what returns, where it is not as the others.
  private static func exception(_ occurrence: Occurrence) -> (key: String, names: Message)? {
    switch occurrence.standing {
    case .moved: ("moved", Message(vi: "Chuyển sang ngày khác", en: "Moved to another day"))
    case .skipped: ("skipped", Message(vi: "Nghỉ", en: "Off"))
    case .holiday: ("holiday", Message(vi: "Nghỉ lễ", en: "Public holiday"))
    default: nil
    }
  }

  private func notices(_ id: Int) -> [DisclosureReport.Notice] {
    catalog.duties.deadlinesAhead(of: id, in: catalog).map { rule, due in
      let duty = catalog.duties.rules[rule]
      return DisclosureReport.Notice(
        names: duty.names, article: duty.article, document: duty.document, due: due)
    }
  }
}
