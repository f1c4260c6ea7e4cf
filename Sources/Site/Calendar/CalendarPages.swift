import Diagnostics
import Records
import Templates
import Vietnamese

/// What takes place: all that comes, month by month, by unit and by form, each also as a file for
/// calendar programs.
struct CalendarPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let calendar = SiteCalendar(site)
    let events = CalendarFiles(site)
    try MonthPages(site: site, calendar: calendar).write(to: output)
    let lists = CalendarList.all(of: site)
    for list in [CalendarList.everything(of: site)] + lists {
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

  /// The calendar of the whole site.
  static func everything(of site: Site) -> CalendarList {
    CalendarList(
      sort: .everything, title: site.words["calendarTitle"], address: Routes.calendar,
      ids: (0..<site.catalog.shownCount).filter(site.catalog.isInCalendar))
  }

  /// The calendars of units by their names, then those of forms in the order of their kinds.
  static func all(of site: Site) -> [CalendarList] { units(of: site) + forms(of: site) }

  private static func units(of site: Site) -> [CalendarList] {
    let catalog = site.catalog
    var groups: [Int: [Int]] = [:]
    for id in 0..<catalog.shownCount where catalog.isInCalendar(id) {
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

  private static func forms(of site: Site) -> [CalendarList] {
    let catalog = site.catalog
    var found: [CalendarList] = []
    var places: [String: Int] = [:]
    for (index, kind) in catalog.kinds.kinds.enumerated() {
      guard let key = kind.formKey, let field = kind.fields.index(ofKey: key) else { continue }
      let ids = catalog.records(ofKind: index).reversed().filter(catalog.isInCalendar)
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
