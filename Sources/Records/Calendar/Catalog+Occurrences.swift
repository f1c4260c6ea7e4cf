package import Diagnostics
package import Vietnamese

/// What takes place when.
extension Catalog {
  /// The times of a record that touch the days from one through another, in their order: one, or
  /// those of its rule. The work grows with the months between the days, never with the rule.
  package func occurrences(
    of id: Int, from first: CivilDate, through last: CivilDate
  ) -> [Occurrence] {
    guard let facts = summaries[id].calendar else { return [] }
    guard let schedule = facts.schedule else {
      let one = single(id, facts)
      return one.time.start.date <= last && one.lastDay >= first ? [one] : []
    }
    return schedule.occurrences(
      of: id, facts.slots, standing(of: id), from: first, through: last, duties.calendar)
  }

  private func single(_ id: Int, _ facts: CalendarFacts) -> Occurrence {
    var one = Occurrence(record: id, time: facts.time, standing: standing(of: id))
    one.former = facts.former.last?.time
    one.why = facts.reason ?? facts.former.last?.why
    return one
  }

  /// The days by which people must do something about a record that stands.
  package func deadlines(of id: Int) -> [Occurrence] {
    let kind = kind(of: id)
    if kind.calendar.deadlines.isEmpty || !counts(id) { return [] }
    let standing = standing(of: id)
    // Other kinds may use the sign of what is postponed for something else.
    if standing == .cancelled || (standing == .postponed && summaries[id].calendar != nil) {
      return []
    }
    return kind.calendar.deadlines.compactMap { name in
      guard let path = kind.dates.firstIndex(where: { $0.name == name }),
        let day = summaries[id].facts.day(at: path),
        let time = TimeSpan(start: TimeSpan.Moment(day))
      else { return nil }
      var one = Occurrence(record: id, time: time, standing: .confirmed)
      one.deadline = path
      return one
    }
  }

  /// What a deadline is called.
  package func name(ofDeadline path: Int, of id: Int) -> Message {
    let kind = kind(of: id)
    let date = kind.dates[path]
    let field = kind.fields.fields[date.field]
    return date.column.map { field.columns.fields[$0].names } ?? field.names
  }

  /// Everything of some records, in its order: what returns from one day through another, the rest
  /// whenever it is.
  package func calendar(
    of ids: [Int], from first: CivilDate, through last: CivilDate
  ) -> [Occurrence] {
    var found: [Occurrence] = []
    for id in ids {
      found += deadlines(of: id)
      guard let facts = summaries[id].calendar else { continue }
      if facts.schedule == nil {
        found.append(single(id, facts))
      } else {
        found += occurrences(of: id, from: first, through: last)
      }
    }
    return found.sorted(by: Occurrence.comesBefore)
  }

  /// The next time of a record that takes place, on a day or later; nil when there is none.
  package func next(of id: Int, onOrAfter day: CivilDate) -> Occurrence? {
    // Most things return soon: the nearest days are asked first.
    for span in [62, 400, 3300] {
      let found = occurrences(of: id, from: day, through: day.adding(days: span))
      if let next = found.first(where: { $0.standing.takesPlace }) { return next }
      if summaries[id].calendar?.schedule == nil { return nil }
    }
    return nil
  }

  /// Whether a record is a reception of citizens.
  package func isReception(_ id: Int) -> Bool {
    let kind = kind(of: id)
    return kind.meets(summaries[id].facts, kind.calendar.receptions)
  }
}

extension Catalog {
  /// Whether calendars tell of a shown record at all.
  package func isInCalendar(_ id: Int) -> Bool {
    summaries[id].calendar != nil || !deadlines(of: id).isEmpty
  }
}

extension Catalog {
  /// Whether nobody is asked what became of a record that takes place: it returns by a schedule, or
  /// is a reception of citizens.
  package func needsNoResult(_ id: Int) -> Bool {
    summaries[id].calendar?.schedule != nil || isReception(id)
  }
}
