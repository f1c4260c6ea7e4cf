import Records
import Vietnamese

/// The files for calendar programs that hold several records: all that comes, and what was within a
/// year.
struct CalendarFiles {
  private let site: Site
  private let since: CivilDate
  /// The events of each record, written once for all files that they stand in.
  private let written: [Int: [ICalendar.WrittenEvent]]

  /// The events of some records of a site.
  init(_ site: Site, of ids: [Int]) {
    self.site = site
    since = site.today.adding(days: -365)
    var written: [Int: [ICalendar.WrittenEvent]] = [:]
    for id in ids {
      let events = CalendarEvents(site: site, id: id).all(since: since)
      if events.isEmpty { continue }
      written[id] = events.map { ICalendar.WrittenEvent($0, stamp: site.stamp(of: id)) }
    }
    self.written = written
  }

  /// The file of a calendar.
  func bytes(of list: CalendarList) -> [UInt8] {
    let site = site.wording.text(site.settings.title)
    let name = list.sort == .everything ? site : "\(list.title) – \(site)"
    return self.site.calendarFile(
      named: name, address: list.address, list.ids.flatMap { written[$0] ?? [] })
  }
}

extension Site {
  /// The file with the events of one record; nil when it has none.
  func calendarFile(of id: Int) -> [UInt8]? {
    let events = CalendarEvents(site: self, id: id).all()
    if events.isEmpty { return nil }
    let summaries = catalog.summaries
    return calendarFile(
      named: summaries[id].title, address: summaries[id].address,
      events.map { ICalendar.WrittenEvent($0, stamp: stamp(of: id)) })
  }

  fileprivate func calendarFile(
    named name: String, address: String, _ events: [ICalendar.WrittenEvent]
  ) -> [UInt8] {
    var calendar = ICalendar(
      name: name, description: words["calendarAbout"], url: absolute(address),
      source: absolute(file: Routes.file(of: address)))
    calendar.written = events
    let latest = events.map(\.stamp.secondsSinceEpoch).max() ?? 0
    return calendar.bytes(stamp: ICalendarInstant(secondsSinceEpoch: latest))
  }

  /// When a record was last changed, as calendar files tell it: never the clock.
  func stamp(of id: Int) -> ICalendarInstant {
    updated(id).map { ICalendarInstant($0) } ?? ICalendarInstant(secondsSinceEpoch: 0)
  }
}
