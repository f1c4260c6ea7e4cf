extension Record {
  /// Whether who withdrew it asks that its content be taken out.
  package var losesContent: Bool {
    guard self["withdrawn"] != nil,
      case .flag(true)? = rows("withdrawn").first?["remove-content"]?.value
    else { return false }
    return true
  }

  /// Takes out all but what the record was, whose and when, if whoever withdrew it asks for that: as
  /// where personal data was published. To be done once it is checked: what was required is gone.
  package mutating func removeWithdrawnContent() {
    guard losesContent else { return }
    for (index, field) in kind.fields.fields.enumerated()
    where !Self.keptOfWithdrawn.contains(field.key) && field.key != kind.dateKey {
      values[index] = nil
    }
    body = []
  }

  /// What stays of such a record. Who may see it stays too: an internal record must not become public
  /// by being withdrawn.
  private static let keptOfWithdrawn = identifying.union(["audience", "draft"])
}
