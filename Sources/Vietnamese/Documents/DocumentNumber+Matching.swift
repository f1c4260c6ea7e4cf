extension DocumentNumber {
  /// How well two numbers match, worst first.
  public enum Match: Int, Comparable, Sendable {
    /// The serials differ.
    case none
    /// The serials are equal, nothing else is, or the years differ.
    case serial
    /// Serial and one group are equal, such as the kind.
    case serialAndKind
    /// Serial and year are equal.
    case serialAndYear
    /// Serial and all groups are equal, in any order, and one has no year.
    case groups
    /// All parts are equal, groups in any order.
    case full

    /// Whether one match is worse.
    public static func < (one: Match, other: Match) -> Bool { one.rawValue < other.rawValue }
  }

  /// How well this number matches another one.
  public func match(_ other: DocumentNumber) -> Match {
    guard serial == other.serial else { return .none }
    if let year, let otherYear = other.year, year != otherYear { return .serial }
    let (mine, others) = (foldedGroups.sorted(), other.foldedGroups.sorted())
    if mine == others, !mine.isEmpty { return year == other.year ? .full : .groups }
    if year != nil, year == other.year { return .serialAndYear }
    return Set(mine).isDisjoint(with: others) ? .serial : .serialAndKind
  }
}
