package import Vietnamese

/// How far one unit met one target in one period.
package struct TargetCell: Sendable {
  /// Why a target does not apply to a unit in a period.
  package enum Exemption: Sendable, Hashable {
    /// A record says why.
    case told(String)
    /// The unit ended within the period; those that took over count it.
    case ended(successors: [Int])
    /// The unit began within the period, and no unit went before it.
    case began
    /// There is nothing to which the target would apply: no record of this kind.
    case nothingArose(kind: Int)
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

  /// The unit.
  package var unit: Int
  /// The period.
  package var period: Period
  /// The last day on which it is met in time.
  package var due: CivilDate
  /// The result.
  package var verdict: Verdict
  /// The records that count, oldest first.
  package var evidence: [Int]
  /// What was told, where a record tells it, and the record.
  package var told: (result: StatedResult, record: Int)?
}

extension TargetCell.Verdict {
  /// The sorts of verdict, as they are summed up.
  package enum Sort: String, CaseIterable, Sendable {
    case met
    case notYet = "not-yet"
    case overdue
    case notApplicable = "not-applicable"
  }

  /// The sort in sums: what was told counts as it was told.
  package var sort: Sort {
    switch self {
    case .met, .stated(met: true): .met
    case .notYet: .notYet
    case .overdue, .stated(met: false): .overdue
    case .notApplicable: .notApplicable
    }
  }
}
