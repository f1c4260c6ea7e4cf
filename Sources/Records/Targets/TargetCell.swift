/// How far one unit met one target in one period. Small: a site has hundreds of thousands.
package struct TargetCell: Sendable, Hashable {
  /// Why a target does not apply to a unit in a period.
  package enum Exemption: Sendable, Hashable {
    /// The plan or a stated result says why.
    case told
    /// The unit ended within the period; those that took over count it.
    case ended
    /// The unit began within the period, and no unit went before it.
    case began
    /// There is nothing to which the target would apply: no record of the kind that it asks for.
    case nothingArose
    /// The site does not hold the records of the unit.
    case outside
  }

  /// What the counting, or who told, says.
  package enum Verdict: Sendable, Hashable {
    /// Enough records.
    case met
    /// Not enough yet, and not late.
    case notYet
    /// Not enough, and the last day is past.
    case overdue
    /// It does not apply.
    case notApplicable(Exemption)
    /// Told with a source, not counted.
    case stated(met: Bool)
  }

  /// The sorts of verdict, as they are summed up.
  package enum Sort: String, CaseIterable, Sendable {
    case met
    case notYet = "not-yet"
    case overdue
    case notApplicable = "not-applicable"
  }

  /// The unit.
  package var unit: Int
  /// The place of the period among those of the result.
  package var period: Int
  /// What came out.
  package var verdict: Verdict
  /// Whether the last day on which it is met in time is past.
  package var isLate: Bool
  /// The records that count, oldest first.
  package var evidence: [Int]
  /// The place among what was told of the target, where something was told of this cell.
  package var told: Int?

  /// The sort in sums: what was told counts as it was told.
  package var sort: Sort {
    switch verdict {
    case .met, .stated(met: true): .met
    case .notYet: .notYet
    case .overdue: .overdue
    case .stated(met: false): isLate ? .overdue : .notYet
    case .notApplicable: .notApplicable
    }
  }
}
