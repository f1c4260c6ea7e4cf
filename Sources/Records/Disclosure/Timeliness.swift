package import Vietnamese

/// How many duties a unit fulfilled in time.
package struct Timeliness: Sendable, Equatable {
  private var counts: [DutyOutcome.Verdict: Int] = [:]

  /// Nothing counted yet.
  package init() {}

  /// Counts one more.
  package mutating func add(_ verdict: DutyOutcome.Verdict) { counts[verdict, default: 0] += 1 }

  /// How many have a verdict.
  package subscript(verdict: DutyOutcome.Verdict) -> Int { counts[verdict] ?? 0 }
}

extension Catalog {
  /// How a shown record stands to the duties that bind it.
  package func dutyOutcomes(of id: Int, on today: CivilDate) -> [DutyOutcome] {
    duties.outcomes(of: id, in: self, on: today)
  }

  /// For each period, and in it for each unit and for the communes in which they lie, how its records
  /// stand to their duties. A record belongs to the period in which its time began.
  package func timeliness(per: Frequency, on today: CivilDate) -> [Period: [Int: Timeliness]] {
    var found: [Period: [Int: Timeliness]] = [:]
    for id in 0..<shownCount {
      guard let unit = units[id] else { continue }
      for outcome in dutyOutcomes(of: id, on: today) {
        guard let period = per.period(of: outcome.start) else { continue }
        for unit in [unit, communes[unit]].compactMap(\.self) {
          found[period, default: [:]][unit, default: Timeliness()].add(outcome.verdict)
        }
      }
    }
    return found
  }
}
