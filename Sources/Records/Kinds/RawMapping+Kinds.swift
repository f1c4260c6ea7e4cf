import Diagnostics
import Vietnamese

/// What only kinds say, and names in them that mean nothing.
extension RawMapping {
  /// The sorts of record that have their home in a kind.
  mutating func homes() -> [Kind.Home] {
    list("homes").compactMap { item in
      var home = RawMapping(item, in: source)
      let row = home.wholeNumber("row")
      let what = home.message("what")
      if let row, !(1...RecordSort.all.count).contains(row) {
        home.report(
          .number, at: home.position, vi: "«row» cần là số từ 1 đến \(RecordSort.all.count)",
          en: "‘row’ is a number from 1 to \(RecordSort.all.count)")
      }
      add(home.finish())
      return row.map { Kind.Home(row: $0, what: what ?? Message(vi: "", en: "")) }
    }
  }

  /// The fields of a kind whose changes need a reason.
  mutating func histories() -> [Kind.History] {
    list("histories").map { item in
      var history = RawMapping(item, in: source)
      let read = Kind.History(
        field: history.requiredText("field"), original: history.requiredText("original"),
        changes: history.requiredText("changes"))
      add(history.finish())
      return read
    }
  }

  /// Reports a name that is no field of a kind, or one that takes something else.
  mutating func check(
    _ name: String, _ kind: Kind, of entry: String, takes types: [FieldType]
  ) {
    guard let index = kind.fields.index(ofKey: name) else {
      return reportField(name, kind, of: entry)
    }
    if types.contains(kind.fields.fields[index].type) { return }
    let words = types.map(\.rawValue)
    report(
      .unknownKey, at: value(entry)?.position ?? position,
      vi:
        "«\(entry)» cần một trường loại \(words.joined(separator: " hoặc ")), «\(name)» thì không",
      en:
        "‘\(entry)’ takes a field of the type \(words.joined(separator: " or ")), ‘\(name)’ is none"
    )
  }

  /// Reports a condition that nothing ever meets: of a field that a kind does not have, or of an answer
  /// that a choice does not have.
  mutating func check(_ condition: Field.Condition, _ kind: Kind, in entry: String) {
    guard let index = kind.fields.index(ofKey: condition.field) else {
      return reportField(condition.field, kind, of: entry)
    }
    let choices = kind.fields.fields[index].choices.map(\.key)
    for answer in condition.values where !choices.isEmpty && !choices.contains(answer) {
      report(
        .choice, at: position,
        vi: "«\(entry)» nêu «\(answer)», nhưng trường «\(condition.field)» không có giá trị này",
        en: "‘\(entry)’ names ‘\(answer)’, which the field ‘\(condition.field)’ does not offer",
        nearest: Spelling.nearest(answer, among: choices))
    }
  }

  /// Reports names that are no days of a kind.
  mutating func checkDates(_ names: [String], _ kind: Kind, of entry: String) {
    for name in names where !kind.dates.contains(where: { $0.name == name }) {
      report(
        .unknownKey, at: position,
        vi: "«\(entry)» nêu «\(name)», nhưng loại hồ sơ «\(kind.key)» không có ngày này",
        en: "‘\(entry)’ names ‘\(name)’, but the kind ‘\(kind.key)’ has no such date",
        nearest: Spelling.nearest(name, among: kind.dates.map(\.name)))
    }
  }

  /// Reports a name that is no field of a kind.
  mutating func reportField(_ name: String, _ kind: Kind, of entry: String) {
    reportField(name, kind.fields, of: kind.key, in: entry)
  }

  /// Reports a name that is none of the fields of the kind with a key.
  mutating func reportField(
    _ name: String, _ fields: FieldTable, of kind: String, in entry: String
  ) {
    report(
      .unknownKey, at: position,
      vi: "«\(entry)» nêu «\(name)», nhưng loại hồ sơ «\(kind)» không có trường này",
      en: "‘\(entry)’ names ‘\(name)’, but the kind ‘\(kind)’ has no such field",
      nearest: fields.nearest(to: name)?.field.key)
  }
}
