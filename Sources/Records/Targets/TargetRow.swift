package import Diagnostics
package import Vietnamese

/// A target as its plan writes it: names, not yet what they mean.
package struct TargetRow: Sendable, Hashable {
  /// Its place among the targets of the record, from 0.
  package var row: Int
  /// Where it is written.
  package var position: Position
  /// What is to be reached.
  package var text: String
  /// The name by which other records mean it.
  package var code: String?
  /// The units that must meet it, by name.
  package var of: [String]
  /// The kinds and the levels of unit that must meet it, as answers of the kind of units.
  package var ofKind: [String]
  package var ofLevel: [String]
  /// The units below which those are looked for; the whole site when none is named.
  package var within: [String]
  /// Who must meet it where that is no unit of the site.
  package var who: String?
  /// The kind whose records count; nil for a target that is not measured here.
  package var count: String?
  /// What counted records must be.
  package var conditions: [ConditionValue]
  /// The date by which a record belongs to a period; nil for the one that dates its kind.
  package var dateName: String?
  /// The fields that name the unit for which a record counts; empty for its own unit.
  package var unitFields: [String]
  /// The kind of which there must be records for the target to apply.
  package var ifAny: String?
  /// How many records there must be; nil when it is not a number of 1 or more.
  package var atLeast: Int?
  /// How often.
  package var per: Frequency?
  /// The days between which it holds, of the row, else of the plan.
  package var from: CivilDate?
  package var until: CivilDate?
  /// The day by which it is to be met.
  package var due: CivilDate?
  /// The days after the end of a period that are still in time.
  package var grace: Int
  /// The document that sets it.
  package var basis: String?
  /// A figure from elsewhere, in words, and where it comes from.
  package var stated: String?
  package var source: Mention?
  /// Why it does not apply.
  package var notApplicable: String?
  /// What is to be reached, in words.
  package var value: String?
}

extension TargetRow {
  /// All targets of a record.
  static func all(in record: Record) -> [TargetRow] {
    let tables = record.tables(role: .targets)
    if tables.isEmpty { return [] }
    let window = (
      from: record.day("from") ?? record.day("issued") ?? record.day("published"),
      until: record.day("until")
    )
    return tables.flatMap { zip($0.rows, $0.positions) }.enumerated().map { place, row in
      TargetRow(row.0, at: row.1.position, row: place, window)
    }
  }

  private init(
    _ row: Row, at position: Position, row place: Int,
    _ window: (from: CivilDate?, until: CivilDate?)
  ) {
    self.row = place
    self.position = position
    text = row.text("text") ?? ""
    code = row.text("code")
    of = row.texts("of")
    ofKind = row.texts("of-kind")
    ofLevel = row.texts("of-level")
    within = row.texts("within")
    who = row.text("who")
    count = row.text("count")
    conditions = Self.conditions(row)
    dateName = row.text("count-date")
    unitFields = row.texts("count-unit")
    ifAny = row.text("if-any")
    atLeast = row.whole("at-least").flatMap { $0 > 0 ? $0 : nil }
    if row["at-least"] == nil { atLeast = 1 }
    per = row.choice("per").flatMap(Frequency.init(rawValue:))
    from = row.day("from") ?? window.from
    until = row.day("until") ?? window.until
    due = row.day("due")
    grace = max(0, row.whole("grace") ?? 0)
    basis = row.text("basis")
    stated = row.text("stated")
    value = row.text("value")
    notApplicable = row.text("not-applicable")
    source = row.source
  }

  /// The conditions, with those that have a column of their own.
  private static func conditions(_ row: Row) -> [ConditionValue] {
    var conditions: [ConditionValue] = []
    if case .conditions(let written)? = row["where"]?.value { conditions = written }
    for (column, field) in [("count-form", "form"), ("count-state", "state")] {
      guard let cell = row[column] else { continue }
      conditions.append(
        ConditionValue(field: field, answers: row.texts(column), position: cell.position))
    }
    return conditions
  }
}
