import Records
import Templates
import Vietnamese

/// The list of what was disclosed in each quarter, with form, place and time (Article 13.2 of the Law
/// on grassroots democracy).
struct DisclosedLists {
  let site: Site
  let disclosure: Disclosure
  /// How often a list is made.
  let per: Frequency
  /// Every period in which something was disclosed, oldest first, with its records by day.
  let periods: [(period: Period, ids: [Int])]

  init(site: Site, disclosure: Disclosure) {
    self.site = site
    self.disclosure = disclosure
    per = site.catalog.disclosureRule.listPer
    var found: [Period: [Int]] = [:]
    for id in 0..<site.catalog.shownCount where site.catalog.counts(id) {
      guard !disclosure.items(of: id).isEmpty, let unit = site.catalog.units[id],
        site.catalog.isMeasured(unit), let day = disclosure.day(of: id), day <= site.today,
        let period = per.period(of: day)
      else { continue }
      found[period, default: []].append(id)
    }
    let day = { (id: Int) in disclosure.day(of: id)?.daysSinceEpoch ?? 0 }
    periods = found.sorted { $0.key.first < $1.key.first }
      .map { ($0.key, $0.value.sorted { (day($0), $0) < (day($1), $1) }) }
  }

  func write(to output: Output) throws {
    for (period, ids) in periods {
      let title = "\(site.words["disclosedList"]) – \(site.wording.period(period, per))"
      let address = Routes.disclosed(in: period, per)
      let pages = Pages(count: ids.count, size: 100, of: address)
      try pages.makeEach(of: ids) { number, range in
        let place = PagePlace(pages.address(number))
        var overview = Overview(lead: lead(period, ids.count))
        overview.sections = [
          Overview.Section(
            id: "danh-muc", title: site.words["disclosedList"],
            table: table(ids[range], place))
        ]
        overview.pagination = pages.context(number, from: place)
        try site.write(
          overview, title: title, description: title, at: place, to: output,
          below: [(site.words["disclosureTitle"], Routes.disclosure)], page: number)
      }
    }
  }

  private func lead(_ period: Period, _ count: Int) -> String {
    let wording = site.wording
    let days = "\(wording.date(period.first)) – \(wording.date(period.last))"
    let open =
      period.last >= site.today ? " \(site.words["asOf"]) \(wording.date(site.today))." : ""
    return "\(days): \(wording.number(count)) \(site.words["contents14"]).\(open)"
  }

  private func table(_ ids: ArraySlice<Int>, _ place: PagePlace) -> Overview.Table {
    let words = site.words
    let labels = [
      words["content"], words["disclosureItem"], words["filterUnit"], words["published"],
      words["form"], words["posting"], words["timeliness"],
    ]
    var table = Overview.Table(
      caption: words["disclosedList"], columns: labels.map { ($0, false) })
    table.rows = ids.map { row($0, place) }
    return table
  }

  private func row(_ id: Int, _ place: PagePlace) -> [Overview.Table.Cell] {
    typealias Table = Overview.Table
    let (catalog, wording, words) = (site.catalog, site.wording, site.words)
    let summaries = catalog.summaries
    let number = summaries[id].number.map { "\($0.description) – " } ?? ""
    let items = disclosure.items(of: id).map { "\($0 + 1)" }.joined(separator: ", ")
    let posting = summaries[id].posting
    let posted = [posting.from, posting.until].map { $0.map(wording.date) ?? "…" }
    let isPosted = posting.from != nil || posting.until != nil
    let outcomes = site.dutyOutcomes(of: id)
    let worst = outcomes.map(\.verdict).max { $0.weight < $1.weight }
    return [
      Table.link(
        number + summaries[id].title, place.page(summaries[id].address),
        in: site.titleTongue(of: id)),
      Table.text(items),
      catalog.units[id].map { unit in
        let summaries = catalog.summaries.reading(unit)
        return Table.link(
          summaries[unit].title, place.page(summaries[unit].address), in: site.titleTongue(of: unit)
        )
      } ?? [],
      // Where it is not told, the day that puts the record into this list is not given out for it.
      Table.text(summaries[id].published.map(wording.date) ?? ""),
      Table.text(isPosted ? words["formSiteAndPosting"] : words["formSite"]),
      Table.text(
        isPosted
          ? posted.joined(separator: " – ")
            + (posting.places.isEmpty ? "" : ": " + posting.places.joined(separator: "; ")) : ""),
      worst.map { Table.state(wording.verdict($0, words), tone: $0.tone) } ?? [],
    ]
  }
}

extension DutyOutcome.Verdict {
  /// How bad it is, for the worst of several.
  var weight: Int {
    switch self {
    case .inTime: 0
    case .pending: 1
    case .late: 2
    case .overdue: 3
    }
  }
}
