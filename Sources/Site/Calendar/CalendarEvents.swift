import Records
import Vietnamese

/// A record as events of a calendar file.
struct CalendarEvents {
  let site: Site
  let id: Int

  private var summary: Summary { site.catalog.summaries[id] }

  /// Its events: one, or one for each part of the day at which it returns, then its deadlines; those
  /// that were over before a day are left out where one is given.
  func all(since day: CivilDate? = nil) -> [ICalendarEvent] {
    let deadlines = site.catalog.deadlines(of: id).filter { one in
      day.map { one.lastDay >= $0 } ?? true
    }
    return own(since: day) + deadlines.map(deadline)
  }

  private func own(since day: CivilDate?) -> [ICalendarEvent] {
    guard let facts = summary.calendar else { return [] }
    guard let schedule = facts.schedule else {
      let last = (facts.time.end ?? facts.time.start).date
      if let day, last < day { return [] }
      return [event(facts.time, facts)]
    }
    if let day, let until = schedule.until, until < day { return [] }
    return facts.slots.indices.compactMap { series($0, schedule, facts) }
  }

  // MARK: What returns

  private func series(
    _ slot: Int, _ schedule: Schedule, _ facts: CalendarFacts
  ) -> ICalendarEvent? {
    let start = schedule.from ?? facts.time.start.date
    guard let first = schedule.firstDay(onOrAfter: start),
      let time = facts.slots[slot].time(on: first)
    else { return nil }
    var event = event(time, facts, part: slot == 0 ? "" : "/\(slot + 1)")
    var rule = ICalendarEvent.Recurrence(rrule: schedule.recurrence.rrule, until: schedule.until)
    let (begin, end) = SiteCalendar.window(around: site.today)
    for one in schedule.occurrences(
      of: id, facts.slots, .confirmed, from: begin, through: end, site.catalog.duties.calendar)
    where one.slot == slot && one.standing == .holiday {
      one.ruleDay.map { rule.exceptions.append($0) }
    }
    var known = Set<CivilDate>()
    for exception in schedule.exceptions where schedule.holds(exception.date) {
      guard known.insert(exception.date).inserted else { continue }
      let change = change(exception, facts.slots[slot], isFirst: slot == 0)
      switch change {
      case .off: rule.exceptions.append(exception.date)
      case .at(let time, let standing):
        guard let former = facts.slots[slot].time(on: exception.date) else { continue }
        var other = self.event(time, facts, standing: standing)
        other.description = description(
          facts, former: standing == .cancelled ? nil : former, why: exception.why)
        rule.overrides.append(.init(day: exception.date, event: other))
      }
    }
    rule.exceptions.sort()
    event.recurrence = rule
    return event
  }

  private enum Change {
    case off
    case at(TimeSpan, Standing)
  }

  private func change(_ exception: Schedule.Exception, _ slot: Slot, isFirst: Bool) -> Change {
    guard let moved = exception.movedTo else {
      return slot.time(on: exception.date).map { .at($0, .cancelled) } ?? .off
    }
    if moved.start.time == nil, slot.start != nil {
      return slot.time(on: moved.start.date).map { .at($0, site.catalog.standing(of: id)) } ?? .off
    }
    return isFirst ? .at(moved, site.catalog.standing(of: id)) : .off
  }

  // MARK: One event

  private func event(
    _ time: TimeSpan, _ facts: CalendarFacts, standing: Standing? = nil, part: String = ""
  ) -> ICalendarEvent {
    var event = bare(time, part)
    let standing = standing ?? site.catalog.standing(of: id)
    event.sequence = facts.revision
    event.status =
      switch standing {
      case .provisional: .tentative
      case .confirmed, .held: .confirmed
      default: .cancelled
      }
    // Most programs do not show the status.
    if event.status != .confirmed, let word = word(for: standing, facts) {
      event.summary = "\(word): \(summary.title)"
    }
    event.description = description(facts, former: facts.former.last?.time, why: facts.reason)
    event.location = facts.place?.address ?? ""
    if let latitude = facts.place?.latitude, let longitude = facts.place?.longitude {
      event.geo = (latitude, longitude)
    }
    event.conference = facts.online
    return event
  }

  /// What is said of what is not certain to take place.
  private func word(for standing: Standing, _ facts: CalendarFacts) -> String? {
    if summary.withdrawn != nil { return site.words["calendarWithdrawn"] }
    let isDay = standing == .cancelled && site.catalog.standing(of: id) != .cancelled
    if isDay, facts.schedule != nil { return site.words["calendarSkipped"] }
    return site.catalog.state(of: id).map { site.wording.text($0.names) }
  }

  private func deadline(_ one: Occurrence) -> ICalendarEvent {
    let name = one.deadline.map { site.catalog.name(ofDeadline: $0, of: id) }
    let path = one.deadline.map { site.catalog.kind(of: id).dates[$0].name } ?? ""
    var event = bare(one.time, "/" + path)
    event.summary = "\(name.map(site.wording.text) ?? ""): \(summary.title)"
    event.description = site.absolute(summary.address)
    event.sequence = summary.calendar?.revision ?? (summary.changed == nil ? 0 : 1)
    return event
  }

  private func bare(_ time: TimeSpan, _ part: String) -> ICalendarEvent {
    let kind = site.catalog.kind(of: id)
    var event = ICalendarEvent(uid: uid(part), time: time, summary: summary.title)
    event.stamp = site.stamp(of: id)
    event.lastModified = event.stamp
    event.url = site.absolute(summary.address)
    event.categories = [site.wording.text(kind.names)]
    if let key = kind.formKey, let field = kind.fields.index(ofKey: key) {
      let choices = kind.fields.fields[field].choices
      event.categories += summary.facts.choices(field).map { site.wording.text(choices[$0].names) }
    }
    event.organizer = site.catalog.units[id].map { site.catalog.summaries[$0].title }
    return event
  }

  /// The same in every build: the address of the record at the host of the site, with the path of
  /// the site, since other sites may stand on that host.
  private func uid(_ part: String) -> String {
    let parts = site.settings.baseURL.split(separator: "/").dropFirst()
    let path = parts.dropFirst().map { "\($0)/" }.joined()
    return "\(path)\(summary.address)\(part)@\(parts.first ?? "localhost")"
  }

  private func description(_ facts: CalendarFacts, former: TimeSpan?, why: String?) -> String {
    let words = site.words
    var lines: [String] = []
    if let former { lines.append("\(words["calendarFormer"]): \(site.wording.time(former))") }
    if let why { lines.append("\(words["reason"]): \(why)") }
    if let registration = facts.registration {
      var text = "\(words["calendarRegister"]): \(registration.how)"
      for contact in registration.contacts { text += "; \(contact)" }
      if let until = registration.until {
        text += " (\(words["calendarUntil"]) \(site.wording.date(until)))"
      }
      lines.append(text)
    }
    lines.append(site.absolute(summary.address))
    return lines.joined(separator: "\n")
  }
}
