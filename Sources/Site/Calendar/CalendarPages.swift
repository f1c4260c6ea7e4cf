import Diagnostics
import Records
import Templates
import Vietnamese

/// What takes place: all that comes, month by month, by unit and by form, each also as a file for
/// calendar programs.
struct CalendarPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let ids = (0..<site.catalog.shownCount).filter(site.catalog.isInCalendar)
    // One piece: what takes place stands in its months, at its unit, in its form, and among all.
    try Pieces.make(of: [NamedRecords(ids)]) { try write(ids, site, to: output) }
  }

  private func write(_ ids: [Int], _ site: Site, to output: Output) throws {
    let calendar = SiteCalendar(site, of: ids)
    let events = CalendarFiles(site, of: ids)
    try MonthPages(site: site, calendar: calendar).write(to: output)
    let lists = CalendarList.units(ids, in: site) + CalendarList.forms(ids, in: site)
    for list in [CalendarList.everything(ids, in: site)] + lists {
      let agenda = CalendarAgenda(site: site, calendar: calendar, list: list)
      try agenda.write(siblings: lists, to: output)
      try output(Routes.file(of: list.address), events.bytes(of: list))
    }
  }
}

/// Records that have one calendar: all of them, those of a unit, or those of a form.
struct CalendarList {
  enum Sort { case everything, unit, form }

  let sort: Sort
  let title: String
  let address: String
  /// The records, ascending.
  let ids: [Int]

  /// The calendar of the whole site, in which these records are.
  static func everything(_ ids: [Int], in site: Site) -> CalendarList {
    CalendarList(
      sort: .everything, title: site.words["calendarTitle"], address: Routes.calendar, ids: ids)
  }

  /// The calendars of units by their names.
  static func units(_ ids: [Int], in site: Site) -> [CalendarList] {
    let catalog = site.catalog
    var groups: [Int: [Int]] = [:]
    for id in ids {
      guard let unit = catalog.units[id] else { continue }
      groups[unit, default: []].append(id)
      if let commune = catalog.communes[unit] { groups[commune, default: []].append(id) }
    }
    return groups.sorted { site.collationOrder($0.key, $1.key) }.map { unit, ids in
      let summary = catalog.summaries[unit]
      return CalendarList(
        sort: .unit, title: summary.title, address: Routes.calendar(unit: summary.address),
        ids: ids)
    }
  }

  /// The calendars of forms in the order of their kinds.
  static func forms(_ ids: [Int], in site: Site) -> [CalendarList] {
    let catalog = site.catalog
    let byKind = Dictionary(grouping: ids) { catalog.summaries[$0].kind }
    var found: [CalendarList] = []
    var places: [String: Int] = [:]
    for (index, kind) in catalog.kinds.kinds.enumerated() {
      guard let key = kind.formKey, let field = kind.fields.index(ofKey: key) else { continue }
      let ids = byKind[index] ?? []
      for (choice, form) in kind.fields.fields[field].choices.enumerated() {
        let own = ids.filter { catalog.summaries[$0].facts.has(field, [choice]) }
        if own.isEmpty { continue }
        let address = Routes.calendar(form: form.names.vi)
        // Two kinds may have a form of one name.
        if let place = places[address] {
          let both = (found[place].ids + own).sorted()
          found[place] = CalendarList(
            sort: .form, title: found[place].title, address: address, ids: both)
        } else {
          places[address] = found.count
          found.append(
            CalendarList(
              sort: .form, title: site.wording.text(form.names), address: address, ids: own))
        }
      }
    }
    return found
  }
}
