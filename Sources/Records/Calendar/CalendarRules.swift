/// What the records of a kind are to calendars.
package struct CalendarRules: Sendable {
  /// Which of them have a printed notice before, and one of the results after.
  package var notices: [Field.Condition] = []
  /// Which of them are receptions of citizens.
  package var receptions: [Field.Condition] = []
  /// The days by which people must do something, by their names: `closes`, `registration.until`.
  package var deadlines: [String] = []
}

extension Kind {
  /// Whether a record has one of the answers of each condition; no conditions are met by none.
  package func meets(_ facts: RecordFacts, _ conditions: [Field.Condition]) -> Bool {
    !conditions.isEmpty
      && conditions.allSatisfy { condition in
        guard let index = fields.index(ofKey: condition.field) else { return false }
        return facts.has(index, Set(condition.values.compactMap(fields.fields[index].choice)))
      }
  }
}

extension RawMapping {
  /// The rules of a kind; what is not written stays as it was.
  mutating func calendarRules(changing known: CalendarRules) -> CalendarRules {
    var rules = known
    if value("notices") != nil { rules.notices = conditions("notices") }
    if value("receptions") != nil { rules.receptions = conditions("receptions") }
    if value("deadlines") != nil { rules.deadlines = texts("deadlines") }
    return rules
  }
}
