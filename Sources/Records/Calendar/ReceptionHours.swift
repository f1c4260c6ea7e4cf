package import Vietnamese

/// A row of the regular schedule at which a unit receives citizens (Law on citizen reception
/// 42/2013/QH13, article 24).
package struct ReceptionHours: Sendable, Hashable {
  /// The days, as written.
  package var day: String
  /// The hours, as written.
  package var hours: String?
  /// Where.
  package var place: String?
  /// Who receives.
  package var who: String?
  /// Whether that is the head of the unit.
  package var isHead: Bool
  /// Who else attends.
  package var attendees: [String]
  /// What it will be about.
  package var topics: String?
  /// The days when they can be read as a rule.
  package var schedule: Schedule?
  /// The parts of such a day.
  package var slots: [Slot] = []
  /// From when the row holds.
  package var from: CivilDate?
  /// Until when.
  package var until: CivilDate?

  /// The rows of a unit.
  static func all(of record: Record) -> [ReceptionHours] {
    record.rows("reception").compactMap(ReceptionHours.init(row:))
  }

  /// A row of the table; nil without its days.
  init?(row: Row) {
    guard let day = row.text("day") else { return nil }
    self.day = day
    hours = row.text("hours")
    place = row.text("place")
    who = row.text("who")
    if case .flag(true)? = row["is-head"]?.value { isHead = true } else { isHead = false }
    attendees = row.texts("attendees")
    topics = row.text("topics")
    (from, until) = (row.day("from"), row.day("until"))
    guard case .success(let recurrence) = Recurrence.parse(day) else { return }
    schedule = Schedule(recurrence: recurrence, from: from, until: until)
    if let index = row.columns.index(ofKey: "except") {
      schedule?.exceptions = Schedule.Exception.all(
        in: row.items("except").compactMap { Row($0, of: row.columns.fields[index]) })
    }
    // The hours stand in a column of their own, but belong to the rule.
    let whole = hours.map { Recurrence.parse("\($0), \(day)") }
    if case .success(let joined)? = whole {
      slots = Slot.all(first: nil, joined)
    } else {
      slots = Slot.all(first: nil, recurrence)
    }
  }
}
