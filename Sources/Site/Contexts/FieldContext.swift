import Records
import Templates

/// How the fields of a record become facts, tables and sections.
struct FieldContext {
  let values: ValueContext

  private var wording: Wording { values.site.wording }

  /// A field with short values: its label and what it says.
  func fact(_ field: Field, _ written: [TemplateValue]) -> TemplateObject {
    [
      "key": .text(field.key), "label": .text(wording.text(field.names)),
      "type": .text(field.type.rawValue), "values": .list(written),
      "isList": .flag(field.isList),
    ]
  }

  /// A field under a heading of its own: Markdown, a table or a list. `written` are its values; of
  /// tables they are not needed.
  func section(_ field: Field, _ value: FieldValue, _ written: [TemplateValue]) -> TemplateObject {
    var section: TemplateObject = [
      "key": .text(field.key), "id": .text(field.vietnameseKey),
      "label": .text(wording.text(field.names)),
    ]
    switch value.value {
    case .markdown:
      if case .object(let object)? = written.first {
        section["html"] = object["html"]
        section.mark(values.site.tongue(of: values.id))
      }
    case .table(let rows): section["table"] = table(field, rows)
    case .list(let rows) where field.type == .group: section["table"] = table(field, rows)
    default: section.set(list: "values", written)
    }
    return section
  }

  /// Rows of typed cells; columns that no row fills are left out.
  func table(_ field: Field, _ rows: [FieldValue]) -> TemplateValue {
    let cells = rows.map { row in
      if case .row(let cells) = row.value { cells } else { [FieldValue?]() }
    }
    let columns = field.columns.fields
    let promised = CommitmentCells(values, of: field)
    // Targets have one column more: what the site itself has counted, and was told.
    let results = values.results(of: field, rows)
    let used = columns.indices.filter { column in
      columns[column].show != .hidden
        && (results.isEmpty || !TargetCount.replaced.contains(columns[column].key))
        && promised?.isShown(columns[column])
          ?? cells.contains { $0.indices.contains(column) && $0[column] != nil }
    }
    var shown: [Column] = used.map { ($0, columns[$0]) }
    if let own = promised?.ownColumn { shown.append((nil, own)) }
    return [
      "caption": .text(wording.text(field.names)),
      "columns": .list(
        Self.second(
          results.prefix(1).map(\.column), among: shown.map { .object(heading($0.field)) })),
      "rows": .list(
        cells.enumerated().map { number, cells in
          let result = results.indices.contains(number) ? [results[number].cell] : []
          return row(cells, number, shown, promised, result)
        }),
    ]
  }

  /// What a site counts stands beside what is counted, where a wide table still shows it.
  private static func second(
    _ more: [TemplateValue], among cells: [TemplateValue]
  ) -> [TemplateValue] {
    cells.prefix(1) + more + cells.dropFirst()
  }

  /// A column, and where its cells stand in a row; nil for one that nobody wrote.
  private typealias Column = (place: Int?, field: Field)

  /// How many bytes of text need the room of a sentence.
  private static let longText = 90

  private func heading(_ column: Field) -> TemplateObject {
    [
      "key": .text(column.key), "label": .text(wording.text(column.names)),
      "isNumber": .flag(column.type.isNumeric),
    ]
  }

  private func row(
    _ cells: [FieldValue?], _ number: Int, _ columns: [Column], _ promised: CommitmentCells?,
    _ more: [TemplateValue]
  ) -> TemplateValue {
    var tone: String?
    let shown = columns.map { place, column -> TemplateValue in
      let value = place.flatMap { $0 < cells.count ? cells[$0] : nil }
      if case .choice(let choice)? = value?.value, column.key == "state" {
        tone = column.choices[choice].tone
      }
      let written = value.map { values.values($0, column) } ?? []
      var cell = heading(column)
      cell["isLong"] = .flag((value?.value.text?.utf8.count ?? 0) > Self.longText)
      cell["values"] = .list(promised?.values(written, column, row: number) ?? written)
      return .object(cell)
    }
    return [
      "cells": .list(Self.second(more, among: shown)),
      "rowTone": .text(orMissing: promised?.tone(ofRow: number) ?? tone),
      "anchor": .text(orMissing: promised?.anchor(ofRow: number)),
    ]
  }
}
