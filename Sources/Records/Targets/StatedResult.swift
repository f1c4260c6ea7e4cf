package import Diagnostics
package import Vietnamese

/// A result that was told, not counted: of one target, for one unit, in the period of a day.
package struct StatedResult: Sendable, Hashable {
  /// What was told.
  package enum Result: String, Sendable, Hashable {
    case met
    case notMet = "not-met"
    case notApplicable = "not-applicable"

    /// The verdict on the unit in the period.
    package var verdict: TargetCell.Verdict {
      switch self {
      case .met: .stated(met: true)
      case .notMet: .stated(met: false)
      case .notApplicable: .notApplicable(.told)
      }
    }
  }

  /// Where it is written.
  package var position: Position
  /// The target by its code, or `record#code`.
  package var target: String
  /// The unit, as written.
  package var unit: String
  /// A day of the period.
  package var date: CivilDate
  package var result: Result
  /// The figure in words.
  package var value: String?
  /// Why the target does not apply.
  package var reason: String?
  /// Where the result comes from.
  package var source: Mention?

  /// All stated results of a record.
  static func all(in record: Record) -> [StatedResult] {
    record.tables(role: .statements).flatMap { table in
      zip(table.rows, table.positions).compactMap { row, value -> StatedResult? in
        guard let target = row.text("target"), let unit = row.text("unit"),
          let date = row.day("date"),
          let result = row.choice("result").flatMap(Result.init(rawValue:))
        else { return nil }
        return StatedResult(
          position: value.position, target: target, unit: unit, date: date, result: result,
          value: row.text("value"), reason: row.text("reason"), source: row.source)
      }
    }
  }
}

extension Row {
  /// Where a figure comes from: a record, a document, a file, or an address on the web.
  var source: Mention? {
    guard let cell = self["source"] else { return nil }
    return switch cell.value {
    case .evidence(let text):
      Mention(.evidence(text), text, at: cell.position, field: "source")
    case .url(let text): Mention(.link, text, at: cell.position, field: "source")
    default: nil
    }
  }
}
