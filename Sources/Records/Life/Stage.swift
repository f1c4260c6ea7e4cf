import Diagnostics
package import Vietnamese

/// Where a record stands in its life on the day of the build, as far as it changes what its page says.
package enum Stage: Sendable, Hashable {
  /// It stands as it was written.
  case current
  /// The time of its posting is over; its page says so, and what its kind redacts is gone.
  case ended(CivilDate)
  /// Another record took its place.
  case replaced(by: Int)
  /// It was taken back, on a day and with a reason that its page tells.
  case withdrawn(CivilDate)
}

extension Summary {
  /// Takes out what may not be told any more, now that the time of its posting is over.
  mutating func redact() {
    isPostingOver = true
    abstract = abstractIsRedacted ? "" : abstract
    if abstractIsRedacted {
      english?.summary = nil
      updated = nil
    }
    let files = mentions.filter { $0.isRedacted && $0.sort == .attachment }
    if !files.isEmpty { removedMentions = (removedMentions ?? []) + files }
    mentions.removeAll(where: \.isRedacted)
    calendar?.redact()
    figures = nil
    citations.removeAll(where: \.isRedacted)
  }
}

extension Catalog {
  /// Where a shown record stands.
  package func stage(of id: Int) -> Stage {
    let summary = summaries.reading(id)
    if let day = summary[id].withdrawn { return .withdrawn(day) }
    if let until = summary[id].posting.until, summary[id].isPostingOver { return .ended(until) }
    if let other = successor[id] { return .replaced(by: other) }
    return .current
  }
}

extension Catalog {
  /// The state by which lists and search tell of a record: that it was withdrawn or replaced comes
  /// before how far its matter has come, on which nobody should rely any more.
  package func toldState(of id: Int) -> Field.Choice? {
    let own = state(of: id)
    switch stage(of: id) {
    case .withdrawn: return .withdrawn
    // What was cancelled is no more in force, and that is the stronger word.
    case .replaced where own?.tone != "bad":
      return kind(of: id).stateChoices.first { $0.key == Field.Choice.replaced.key } ?? .replaced
    case .current, .ended, .replaced: return own
    }
  }
}

extension Kind {
  /// The answers of the field that tells the state of its records.
  package var stateChoices: [Field.Choice] {
    fields.index(ofKey: stateKey).map { fields.fields[$0].choices } ?? []
  }
}

extension Field.Choice {
  /// Of a record that was taken back.
  package static let withdrawn = Self(
    key: "withdrawn", names: Message(vi: "Đã rút", en: "Withdrawn"), tone: "bad")
  /// Of a record whose place another one took.
  package static let replaced = Self(
    key: "replaced", names: Message(vi: "Đã thay thế", en: "Replaced"), tone: "warn")
}

extension Record {
  /// The record as it stands once the time of its posting is over.
  package var redacted: Record {
    var record = self
    let fields = kind.fields.fields
    for index in fields.indices where !keeps(fields[index].key) { record.values[index] = nil }
    if !keeps("body") { record.body = [] }
    return record
  }

  /// What stays of a hidden record: what it was, whose, and when.
  private static let kept = identifying.union(["posting", "changes", "disclosure-item"])

  /// The keys of the fields that tell what a record is, whose and when, and what became of it.
  static let identifying: Set<String> = [
    "title", "title-en", "number", "unit", "issued", "published", "withdrawn", "replaced-by",
    "aliases", "illustration", "language",
  ]

  private func keeps(_ key: String) -> Bool {
    switch kind.afterPosting {
    case .keep: true
    case .redact: !kind.redacts(key)
    case .hide: Self.kept.contains(key) && !kind.redacts(key)
    }
  }
}

extension Kind {
  /// Whether a field may be told only while the record is posted, and so is never searched.
  package func redacts(_ key: String) -> Bool {
    switch key {
    // What is told in English is no less told.
    case "text-en": redacted.contains("body")
    case "summary-en": redacted.contains("summary")
    default: redacted.contains(key)
    }
  }
}
