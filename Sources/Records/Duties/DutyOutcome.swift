package import Vietnamese

/// How a record stands to a duty on a day.
package struct DutyOutcome: Sendable {
  /// The four answers that citizens and staff are given.
  package enum Verdict: String, CaseIterable, Sendable {
    /// Done, in time: «công khai đúng hạn».
    case inTime = "in-time"
    /// Done, but too late, or not for long enough.
    case late
    /// Not done, and there is time: «còn hạn».
    case pending
    /// Not done, and too late: «quá hạn».
    case overdue
  }

  /// The duty, by its place among the duties of the catalog.
  package var rule: Int
  /// The record.
  package var record: Int
  /// The day from which the time is counted.
  package var start: CivilDate
  /// The last day on which the duty is done in time; of a posting the first day on which it may end.
  package var due: CivilDate
  /// The day on which it was done.
  package var done: CivilDate?
  /// The answer.
  package var verdict: Verdict

  /// The days by which it is late, 0 when it is not.
  package func daysLate(on today: CivilDate) -> Int {
    switch verdict {
    case .late, .overdue: abs((done ?? today).daysSinceEpoch - due.daysSinceEpoch)
    case .inTime, .pending: 0
    }
  }

  /// The days around one on which the same is told of it; `daysLate` counts on where it is overdue.
  package func days(around today: CivilDate) -> ClosedRange<CivilDate> {
    switch (verdict, done) {
    case (_, _?): .always
    case (.overdue, nil): today...today
    // A posting without an end: once it has lasted long enough, for good.
    case (.inTime, nil), (.late, nil): .from(due)
    // The day itself counts: of a posting as one that was long enough, else as one in time.
    case (.pending, nil): .through(max(today, due.adding(days: -1)))
    }
  }
}

extension DutyOutcome.Verdict {
  /// How it is told by shape and colour.
  package var tone: String {
    switch self {
    case .inTime: "good"
    case .late: "warn"
    case .pending: "neutral"
    case .overdue: "bad"
    }
  }
}
