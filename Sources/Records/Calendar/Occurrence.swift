package import Vietnamese

/// Something at a time: a record, one of the times at which it returns, or a day by which people
/// must do something.
package struct Occurrence: Sendable, Hashable {
  /// The record.
  package var record: Int
  /// When it is, or would have been.
  package var time: TimeSpan
  /// Whether it takes place.
  package var standing: Standing
  /// Of what returns, the day of the rule.
  package var ruleDay: CivilDate?
  /// The place of the slot of that day.
  package var slot = 0
  /// When it should have been.
  package var former: TimeSpan?
  /// When it is instead.
  package var movedTo: TimeSpan?
  /// Why it was moved or is off, as written.
  package var why: String?
  /// The place of the day among those of the kind, when it is a deadline.
  package var deadline: Int?

  /// The last day of it.
  package var lastDay: CivilDate { (time.end ?? time.start).date }

  /// The order in calendars: by time, then by record.
  package static func comesBefore(_ one: Occurrence, _ other: Occurrence) -> Bool {
    let (a, b) = (
      one.time.epochSeconds(of: one.time.start), other.time.epochSeconds(of: other.time.start)
    )
    if a != b { return a < b }
    return (one.record, one.deadline ?? -1, one.slot, one.ruleDay ?? one.time.start.date)
      < (other.record, other.deadline ?? -1, other.slot, other.ruleDay ?? other.time.start.date)
  }
}

extension Schedule {
  /// The times between two days, and the days on which they are off; `standing` is that of the
  /// whole. A day that moved is there twice: off on its own day, and on its new one.
  package func occurrences(
    of record: Int, _ slots: [Slot], _ standing: Standing, from first: CivilDate,
    through last: CivilDate, _ calendar: WorkingCalendar
  ) -> [Occurrence] {
    let exceptions = Dictionary(self.exceptions.map { ($0.date, $0) }) { one, _ in one }
    var found: [Occurrence] = []
    for day in days(from: first, through: last) {
      for (place, slot) in slots.enumerated() {
        guard let time = slot.time(on: day) else { continue }
        var one = Occurrence(record: record, time: time, standing: standing, ruleDay: day)
        one.slot = place
        if let exception = exceptions[day] {
          one.standing = exception.movedTo == nil ? .skipped : .moved
          one.movedTo = Self.moved(exception, slot)
          one.why = exception.why
        } else if calendar.isHoliday(day) {
          one.standing = .holiday
        }
        found.append(one)
      }
    }
    for exception in exceptions.values where exception.movedTo != nil && holds(exception.date) {
      // A new time with hours is one for the whole day, whatever its slots were.
      let isWhole = exception.movedTo?.start.time == nil
      for (place, slot) in slots.enumerated() where isWhole || place == 0 {
        guard let time = Self.moved(exception, slot), time.start.date <= last,
          (time.end ?? time.start).date >= first
        else { continue }
        var one = Occurrence(
          record: record, time: time, standing: standing, ruleDay: exception.date)
        (one.slot, one.former, one.why) = (place, slot.time(on: exception.date), exception.why)
        found.append(one)
      }
    }
    return found.sorted(by: Occurrence.comesBefore)
  }

  /// When a slot is instead: a new day without a time keeps the hours.
  private static func moved(_ exception: Exception, _ slot: Slot) -> TimeSpan? {
    guard let time = exception.movedTo else { return nil }
    return time.start.time == nil && slot.start != nil ? slot.time(on: time.start.date) : time
  }
}
