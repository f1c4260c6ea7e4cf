/// The types that a value can have; the raw value is the word in a kind's YAML.
package enum FieldType: String, CaseIterable, Sendable {
  case text
  case markdown
  case number
  case count
  case percent
  case money
  case date
  case timeSpan = "time-span"
  case recurrence
  case year
  case yesNo = "yes-no"
  case choice
  case documentNumber = "document-number"
  case unit
  case record
  case citation
  case url
  case email
  case phone
  case attachment
  case evidence
  case place
  case conditions
  case group
  case table

  /// Whether its values are numbers: they line up at their last digit, and a field may say how small
  /// and how large they may be.
  package var isNumeric: Bool { [.number, .count, .percent, .money].contains(self) }

  /// Whether a value of this type is shown in a section of its own rather than among the facts.
  package var isLong: Bool {
    self == .markdown || self == .table
  }
}
