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
    let events = ids.compactMap { id -> DisclosureReport.Event? in
      guard catalog.counts(id), let time = catalog.summaries[id].time,
        let state = catalog.state(of: id), (time.end ?? time.start).date >= today
      else { return nil }
      let isProvisional = state.key == "provisional"
      let notices = isProvisional ? notices(id) : []
      // A later event counts when its notice has to be given in these days.
      guard time.start.date <= report.last || notices.contains(where: { $0.due <= report.last })
      else { return nil }
      return DisclosureReport.Event(
        record: entry(id), time: time, state: state.key, stateName: state.names,
        isProvisional: isProvisional, notices: notices)
    }
    report.events = events.sorted {
      let (a, b) = ($0.time, $1.time)
      return (a.epochSeconds(of: a.start), $0.record.address)
        < (b.epochSeconds(of: b.start), $1.record.address)
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
