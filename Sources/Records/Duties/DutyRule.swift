package import Diagnostics
package import Vietnamese

/// What the law asks of records of some kinds, with its article. Duties are data: the built-in ones
/// stand in `Sources/CBuiltin/data/duties.yaml`, a site changes them in `content/_duties/`.
package struct DutyRule: Sendable {
  /// A number of days, all of them or working days.
  package struct Span: Sendable, Hashable {
    /// How many, 0 or more.
    package var count: Int
    /// Whether only working days count.
    package var isWorking: Bool

    /// A number of days.
    package init(_ count: Int, isWorking: Bool = false) {
      self.count = count
      self.isWorking = isWorking
    }
  }

  /// What is measured between two days of a record.
  package enum Measure: Sendable, Hashable {
    /// `to` comes at most so long after `from`.
    case within(Span)
    /// `to` comes at least so long before `from`.
    case before(Span)
    /// From `from` through `to` it is at least so long.
    case lasting(Span)

    /// Whether it counts working days only.
    var isInWorkingDays: Bool {
      switch self {
      case .within(let span), .before(let span), .lasting(let span): span.isWorking
      }
    }
  }

  /// The key by which a site changes it.
  package var key: String
  /// The duty in a sentence.
  package var names: Message
  /// The document that sets it, by number or address, as written.
  package var document: String
  /// The article of the document.
  package var article: Message
  /// The keys of the kinds whose records it binds.
  package var kinds: [String]
  /// What the records must be for the duty to bind them.
  package var conditions: [ConditionValue]
  /// The kinds of unit that it binds, as answers of the kind of units; empty for all.
  package var unitKinds: [String]
  /// The keys of the general duties that it stands in for.
  package var insteadOf: [String]
  /// The names of the days, the first that is given counts.
  package var from: [String]
  package var to: [String]
  package var measure: Measure
  /// Whether something must last: what comes after the day that is due is no delay.
  package var isLasting: Bool { if case .lasting = measure { true } else { false } }
  /// The days between which the rule is in force; it binds what begins within.
  package var inForceFrom: CivilDate?
  package var inForceUntil: CivilDate?
  /// Where it is written.
  package var place: Place
}
