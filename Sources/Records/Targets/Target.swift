package import Vietnamese

/// A target that the catalog can measure: which units must meet it, which records count, how many of
/// them, in which periods.
package struct Target: Sendable {
  /// Which records count.
  package struct Rule: Sendable {
    /// The kind whose records count.
    package var kind: Int
    /// The fields that are asked, each with the answers that count.
    package var conditions: [(field: Int, choices: Set<Int>)]
    /// The date by which a record belongs to a period; nil for the one that dates it in lists.
    package var path: Int?
    /// The fields that name the unit for which a record counts; empty for its own unit.
    package var unitFields: [String]
    /// The kind of which there must be records for the target to apply.
    package var ifAny: Int?
    /// How many records there must be, at least 1.
    package var atLeast: Int
    /// How often.
    package var per: Frequency
  }

  /// The record that sets it.
  package var record: Int
  /// As the record writes it.
  package var row: TargetRow
  /// The units that must meet it, by id, those that ended included; in the order of ids.
  package var units: [Int]
  /// What is counted; nil for a target that is not measured here.
  package var rule: Rule?
  /// The results that were told, in the order of the records that tell them: the last one holds.
  package var stated: [(unit: Int, result: StatedResult, record: Int)] = []
}

extension Target {
  /// The periods of the target that have begun by a day, oldest first.
  ///
  /// A calendar period belongs to it when its last day lies within the time of the target, so the
  /// first may have begun before the target. «Once» and «term» have one period: the time of the
  /// target, and its due day where that is later; without an end it goes on. So what is done late
  /// is done.
  package func periods(through today: CivilDate) -> [Period] {
    guard let rule, let start = row.from, start <= today else { return [] }
    switch rule.per {
    case .term, .once:
      let last = max(start, row.until ?? today, row.due ?? start)
      return [Period(first: start, last: last)]
    default:
      // The period in which the day lies has begun, though it has not ended.
      let current = rule.per.period(of: today)?.last ?? today
      let end = row.until.map { min($0, current) } ?? current
      return rule.per.periods(from: start, through: end)
    }
  }

  /// Whether a day lies in one of its periods; the first may have begun before the target.
  func has(periodOf day: CivilDate) -> Bool {
    periods(through: max(day, row.from ?? day)).contains { $0.contains(day) }
  }

  /// The last day on which a period is met in time: that of the target where it has one for the
  /// period, else the last day of the period and the days of grace.
  package func due(in period: Period) -> CivilDate {
    if let due = row.due, rule?.per.isCalendar == false || period.contains(due) { return due }
    return period.last.adding(days: row.grace)
  }

  /// The day that decides whether a unit answers for a period: who was there on it, or took over
  /// from one that was. The first day of a calendar period; of «once» and «term» the due day, and
  /// without one every unit answers.
  func reference(in period: Period) -> CivilDate? {
    rule?.per.isCalendar == false ? row.due : period.first
  }
}
