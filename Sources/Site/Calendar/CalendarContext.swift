import Diagnostics
import Records
import Templates
import Vietnamese

/// How what takes place stands in a calendar.
extension Site {
  /// One time of a record, as seen from a page.
  func calendarEntry(_ one: Occurrence, from place: PagePlace) -> TemplateValue {
    let summaries = catalog.summaries
    var entry: TemplateObject = [
      "title": .text(summaries[one.record].title),
      "url": .text(place.page(summaries[one.record].address)),
      "iso": .text(one.time.rfc3339Start), "hours": .text(hours(one.time)),
      "time": .text(wording.time(one.time)), "isOff": .flag(!one.standing.takesPlace),
      "isIllustration": .flag(summaries[one.record].isIllustration),
    ]
    entry.mark(titleTongue(of: one.record))
    entry.mark(tongue(of: one.record), "textLang")
    if let unit = catalog.units[one.record], unit != one.record {
      entry["unit"] = link(to: unit, from: place)
    }
    if let deadline = one.deadline {
      let name = catalog.name(ofDeadline: deadline, of: one.record)
      entry["hours"] = .text(words["calendarByEnd"])
      entry["label"] = .text(wording.text(name))
      return .object(entry)
    }
    entry["place"] = .text(orMissing: summaries[one.record].calendar?.place?.address)
    entry["state"] = state(of: one)
    if let former = one.former { entry["former"] = .text(wording.time(former)) }
    if let movedTo = one.movedTo { entry["movedTo"] = .text(wording.time(movedTo)) }
    entry["reason"] = .text(orMissing: one.why)
    add("who", summaries[one.record].calendar?.chair, to: &entry)
    add("attendees", summaries[one.record].calendar?.attendees, to: &entry)
    add("topics", summaries[one.record].calendar?.topics, to: &entry)
    return .object(entry)
  }

  private func add(_ name: String, _ texts: [String]?, to entry: inout TemplateObject) {
    if let texts, !texts.isEmpty { entry[name] = .text(texts.joined(separator: "; ")) }
  }

  /// The state of the record, or what became of this one day of it.
  private func state(of one: Occurrence) -> TemplateValue {
    let words: (key: String, tone: String)
    switch one.standing {
    case .moved: words = ("calendarMoved", "warn")
    case .skipped: words = ("calendarSkipped", "bad")
    case .holiday: words = ("calendarHoliday", "bad")
    case .cancelled where catalog.summaries[one.record].withdrawn != nil:
      words = ("calendarWithdrawn", "bad")
    case _ where outcome(of: one) == .scheduled: words = ("calendarScheduled", "done")
    default: return catalog.state(of: one.record).map(state) ?? .missing
    }
    return [
      "key": .text(words.key), "title": .text(self.words[words.key]), "tone": .text(words.tone),
    ]
  }

  /// The time of day, or the whole time when it is over more than one day.
  func hours(_ time: TimeSpan) -> String {
    guard let start = time.start.time else {
      let isOneDay = time.end.map { $0.date == time.start.date } ?? true
      return isOneDay ? words["calendarAllDay"] : wording.time(time)
    }
    guard let end = time.end, let last = end.time else { return start.description }
    return end.date == time.start.date ? "\(start)–\(last)" : wording.time(time)
  }

  /// Days with what begins on each, in the order given.
  func calendarDays(_ all: [Occurrence], from place: PagePlace) -> [TemplateValue] {
    var days: [TemplateValue] = []
    var rest = all[...]
    while let day = rest.first?.time.start.date {
      let entries = rest.prefix { $0.time.start.date == day }
      rest = rest.dropFirst(entries.count)
      days.append([
        "iso": .text(day.iso), "title": .text(weekdayAndDate(day)),
        "isToday": .flag(day == today),
        "entries": .list(entries.map { calendarEntry($0, from: place) }),
      ])
    }
    return days
  }

  /// «Thứ Năm, 21/08/2025».
  func weekdayAndDate(_ day: CivilDate) -> String {
    "\(weekday(day.weekday)), \(wording.date(day))"
  }

  /// The name of a day of the week.
  func weekday(_ weekday: Weekday) -> String {
    language == .vi ? weekday.vietnamese : weekday.english
  }

  /// «Tháng 8/2025», “August 2025”.
  func title(of month: CalendarMonth) -> String {
    wording.period(Period(first: month.first, last: month.last), .month)
  }

  /// Whether any of what takes place is invented.
  func areIllustrations(_ all: some Sequence<Occurrence>) -> Bool {
    all.contains { catalog.summaries[$0.record].isIllustration }
  }
}
