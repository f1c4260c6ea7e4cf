package import Diagnostics
package import Vietnamese

/// Something that was promised: what, by whom, by when, and how far it was kept.
///
/// A task of a plan, a recommendation of an inspection, an answer that is due after a dialogue. Every
/// kind may have them: the rows of its tables with the role `commitments` or `questions`.
package struct Commitment: Sendable, Hashable {
  /// How far it has come, as the record says.
  package enum Progress: String, Sendable, Hashable {
    case open
    case done
    case dropped
  }

  /// How it stands on a day.
  package enum Standing: String, CaseIterable, Sendable {
    /// Not done, and its due date is past.
    case late
    /// Not done, due on a later day or today.
    case due
    /// Not done, and without a due date.
    case undated
    /// Done after its due date.
    case doneLate = "done-late"
    /// Done, not after its due date as far as dates are known.
    case done
    /// Given up, with the reason.
    case dropped
  }

  /// The place of its table among the fields of the kind.
  package var field: Int
  /// Its place among the rows, from 0.
  package var row: Int
  /// Where it is written.
  package var position: Position
  /// What was promised.
  package var text: String
  /// Whether an answer to a question was promised.
  package var isQuestion: Bool
  /// The unit that leads, as written; nil where the record's own unit does.
  package var unit: String?
  /// Who does it where that is no unit of the site.
  package var who: String?
  /// The units that co-operate, as written.
  package var coUnits: [String]
  /// The day by which it is to be done.
  package var due: CivilDate?
  /// The day by which it was to be done at first.
  package var originalDue: CivilDate?
  /// How far it has come.
  package var progress: Progress
  /// The day on which it was done.
  package var done: CivilDate?
  /// What proves it.
  package var evidence: [Mention]
  /// Why it was dropped or moved, or what else is to be said.
  package var note: String?

  /// How it stands on a day: due and overdue follow from the day, never from what is written.
  package func standing(on today: CivilDate) -> Standing { times.standing(on: today) }

  /// What decides how it stands; a commitment is large, and this is not.
  package var times: Times { Times(progress: progress, due: due, done: done) }

  /// How far a commitment has come, and by which day.
  package struct Times: Sendable, Hashable {
    /// How far it has come.
    package let progress: Progress
    /// The day by which it is to be done.
    package let due: CivilDate?
    /// The day on which it was done.
    package let done: CivilDate?

    /// How it stands on a day.
    package func standing(on today: CivilDate) -> Standing {
      switch progress {
      case .dropped: return .dropped
      case .done:
        guard let due, let done else { return .done }
        return done > due ? .doneLate : .done
      case .open:
        guard let due else { return .undated }
        return due < today ? .late : .due
      }
    }

    /// The days around one on which it stands as it does then.
    package func days(around today: CivilDate) -> ClosedRange<CivilDate> {
      guard progress == .open, let due else { return .always }
      return due < today ? .after(due) : .through(due)
    }
  }

  /// The days since the due date: after it positive, before it negative; nil where there is none.
  package func daysLate(on today: CivilDate) -> Int? {
    due.map { (progress == .open ? today : done ?? $0).daysSinceEpoch - $0.daysSinceEpoch }
  }
}

extension Commitment.Standing {
  /// How it is told by shape and colour.
  package var tone: String {
    switch self {
    case .late: "bad"
    case .due, .undated: "neutral"
    case .doneLate: "warn"
    case .done: "good"
    case .dropped: "done"
    }
  }
}
