package import Vietnamese

/// What calendars need of a record that takes place at a time.
package struct CalendarFacts: Sendable {
  /// A time at which it should have been.
  package struct Former: Sendable, Hashable {
    /// The time.
    package var time: TimeSpan
    /// Why it was changed.
    package var why: String?
  }

  /// How one registers.
  package struct Registration: Sendable, Hashable {
    /// In words.
    package var how: String
    /// Telephone, e-mail and the like, as written.
    package var contacts: [String] = []
    /// The last day.
    package var until: CivilDate?
  }

  /// When it is; of what returns, the first time.
  package var time: TimeSpan
  /// By which rule it returns; nil when it does not.
  package var schedule: Schedule?
  /// The parts of the day at which it returns.
  package var slots: [Slot] = []
  /// Where it should have been before, as the record tells it: the last one is the latest.
  package var former: [Former] = []
  /// How often its time, place or state was changed; it never falls when a record is kept up.
  package var revision = 0
  /// Where it is.
  package var place: PlaceValue?
  /// Why it was moved, postponed or cancelled.
  package var reason: String?
  /// How one registers for it.
  package var registration: Registration?
  /// The address at which to take part from afar.
  package var online: String?
  /// Who holds it: offices.
  package var chair: [String] = []
  /// Who else attends.
  package var attendees: [String] = []
  /// What it will be about.
  package var topics: [String] = []

  /// The facts of a record; nil where it is not dated by a time.
  init?(of record: Record) {
    guard let key = record.kind.dateKey, case .timeSpan(let time)? = record[key]?.value else {
      return nil
    }
    self.time = time
    if case .recurrence(let recurrence)? = record["recurrence"]?.value {
      schedule = Schedule(
        recurrence: recurrence, from: record.day("recurs-from") ?? time.start.date,
        until: record.day("recurs-until"),
        exceptions: Schedule.Exception.all(in: record.rows("except")))
      slots = Slot.all(first: time, recurrence)
    }
    former = record.rows("previous-times").compactMap { row in
      guard case .timeSpan(let time)? = row["time"]?.value else { return nil }
      return Former(time: time, why: row.text("why"))
    }
    if case .place(let place)? = record["place"]?.value { self.place = place }
    reason = record.text("reason")
    online = record.text("online-link")
    registration = Registration(of: record)
    revision = Self.revision(of: record, self)
    if record.kind.meets(RecordFacts(of: record), record.kind.calendar.receptions) {
      chair = record.items("chair").compactMap(\.value.text)
      attendees = record.items("attendees").compactMap(\.value.text)
      topics = record.items("topics").compactMap(\.value.text)
    }
  }

  /// A move counts twice, so that the number still rises when what was postponed, which counts
  /// once, gets a new time.
  private static func revision(of record: Record, _ facts: CalendarFacts) -> Int {
    let isOff = [.postponed, .cancelled].contains(Standing(of: record))
    return facts.former.count * 2 + (facts.schedule?.exceptions.count ?? 0)
      + record.items("changes").count + (isOff ? 1 : 0)
      + (record["withdrawn"] == nil ? 0 : 1)
  }

  /// Takes out all that stands in words.
  mutating func redact() {
    (place, reason, registration, online) = (nil, nil, nil, nil)
    (chair, attendees, topics) = ([], [], [])
    for index in former.indices { former[index].why = nil }
    for index in schedule?.exceptions.indices ?? 0..<0 { schedule?.exceptions[index].why = nil }
  }
}

extension CalendarFacts.Registration {
  /// The registration of a record: a group with the column `how`, or a text.
  fileprivate init?(of record: Record) {
    if let text = record.text("registration") {
      self.init(how: text)
      return
    }
    guard let row = record.rows("registration").first, let how = row.text("how") else {
      return nil
    }
    self.init(
      how: how, contacts: ["phone", "email", "link"].compactMap { row.text($0) },
      until: row.day("until"))
  }
}
