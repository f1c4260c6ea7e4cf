import Records
import Templates
import Vietnamese

/// When a record takes place, as its page tells it, and its notices.
extension RecordContext {
  /// How many of the next times of what returns the page lists.
  private static let shown = 8

  /// What the page says of the calendar; nil for a record that is in none.
  func calendar() -> TemplateObject? {
    let catalog = site.catalog
    guard catalog.isInCalendar(id) else { return nil }
    let address = record.address
    var object: TemplateObject = ["icsURL": .text(place.file(Routes.file(of: address)))]
    if hasNotice { object["noticeURL"] = .text(place.page("\(address)/\(Routes.notice)")) }
    if hasResults { object["resultsURL"] = .text(place.page("\(address)/\(Routes.results)")) }
    guard let facts = catalog.summaries[id].calendar else { return object }
    object.set(
      list: "earlier",
      facts.former.map { former in
        ["text": .text(site.wording.time(former.time)), "why": .text(orMissing: former.why)]
      })
    guard let schedule = facts.schedule else { return object }
    object["recurrence"] = .text(site.wording.recurrence(schedule.recurrence))
    if let until = schedule.until { object["until"] = .text(site.wording.date(until)) }
    let coming = catalog.occurrences(
      of: id, from: site.today, through: site.today.adding(days: 400))
    object.set(
      list: "next", coming.prefix(Self.shown).map { site.calendarEntry($0, from: place) })
    return object
  }

  /// Whether there is a notice: its time is certain.
  var hasNotice: Bool {
    let standing = site.catalog.standing(of: id)
    return announces && (standing == .confirmed || standing == .held)
  }

  /// Whether there is a notice of what came out: it was held, and something is told of it.
  var hasResults: Bool {
    guard announces, site.catalog.standing(of: id) == .held else { return false }
    let tables = [Field.Role.questions, .commitments].flatMap { record.tables(role: $0) }
    return tables.contains { !$0.rows.isEmpty } || record["result-document"] != nil
      || record["minutes"] != nil
  }

  private var announces: Bool {
    record.kind.meets(site.catalog.summaries[id].facts, record.kind.calendar.notices)
  }
}
