package import Vietnamese

/// When something returns: a rule, the days between which it holds, and the days on which it does
/// not.
package struct Schedule: Sendable, Hashable {
  /// A day of the rule that falls away or moves.
  package struct Exception: Sendable, Hashable {
    /// The day on which it would have been.
    package var date: CivilDate
    /// When it is instead; nil when it falls away.
    package var movedTo: TimeSpan?
    /// Why.
    package var why: String?
  }

  /// The rule.
  package var recurrence: Recurrence
  /// The first day on which it may be; nil for no first day.
  package var from: CivilDate?
  /// The last day on which it may be; nil for no end.
  package var until: CivilDate?
  /// What differs from the rule, as written.
  package var exceptions: [Exception] = []

  /// The days of the rule between two days, exceptions and holidays included. The work grows with
  /// the months between the two, whatever the schedule says.
  package func days(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    recurrence.dates(from: max(first, from ?? first), through: min(last, until ?? last))
  }

  /// Whether a day is one of the rule.
  package func holds(_ day: CivilDate) -> Bool { !days(from: day, through: day).isEmpty }

  /// The first day of the rule on or after a day; nil when there is none. Every rule has a day
  /// within eight years: 29 February waits longest.
  package func firstDay(onOrAfter day: CivilDate) -> CivilDate? {
    var start = max(day, from ?? day)
    for _ in 0..<9 {
      let end = start.adding(days: 366)
      if let found = days(from: start, through: end).first { return found }
      if end >= until ?? end, until != nil { return nil }
      start = end
    }
    return nil
  }
}

extension Schedule.Exception {
  /// The exceptions in the rows of a table with the columns `date`, `moved-to` and `why`.
  static func all(in rows: [Row]) -> [Schedule.Exception] {
    rows.compactMap { row in
      guard let date = row.day("date") else { return nil }
      var exception = Schedule.Exception(date: date, movedTo: nil, why: row.text("why"))
      if case .timeSpan(let time)? = row["moved-to"]?.value { exception.movedTo = time }
      return exception
    }
  }
}

/// A part of a day that returns, as from 07:30 to 11:30.
package struct Slot: Sendable, Hashable {
  /// When it begins; nil for the whole day.
  package var start: LocalTime?
  /// When it ends, if that is known.
  package var end: LocalTime?
  /// How many days after its first one it ends.
  package var nights = 0
  /// The zone as minutes east of UTC.
  package var offset = TimeSpan.vietnamOffset

  /// The time of a first occurrence, for all of them.
  init(_ time: TimeSpan) {
    start = time.start.time
    end = time.end?.time
    nights = time.end.map { $0.date.daysSinceEpoch - time.start.date.daysSinceEpoch } ?? 0
    offset = time.offset
  }

  private init(_ start: LocalTime, _ end: LocalTime?) { (self.start, self.end) = (start, end) }

  /// The slots of a day: those of the first occurrence when it has a time, else the hours that the
  /// rule tells, else the whole day.
  static func all(first time: TimeSpan?, _ recurrence: Recurrence) -> [Slot] {
    if let time, time.start.time != nil { return [Slot(time)] }
    let hours = recurrence.hours.compactMap { hours -> Slot? in
      if case .times(let start, let end) = hours { Slot(start, end) } else { nil }
    }
    if !hours.isEmpty { return hours }
    return [time.map(Slot.init) ?? Slot(wholeDay: ())]
  }

  private init(wholeDay: ()) {}

  /// The slot on a day.
  package func time(on day: CivilDate) -> TimeSpan? {
    let isEnded = end != nil || (start == nil && nights > 0)
    let last = TimeSpan.Moment(day.adding(days: nights), end)
    return TimeSpan(
      start: TimeSpan.Moment(day, start), end: isEnded ? last : nil, offset: offset)
  }
}
