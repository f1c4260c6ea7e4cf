import Records
import Templates

/// How the fields of a record become facts, tables and sections.
struct FieldContext {
  let values: ValueContext

  private var wording: Wording { values.site.wording }

  /// A field with short values: its label and what it says.
  func fact(_ field: Field, _ value: FieldValue) -> TemplateObject {
    [
      "key": .text(field.key), "label": .text(wording.text(field.names)),
      "type": .text(field.type.rawValue), "values": .list(values.values(value, field)),
      "isList": .flag(field.isList),
    ]
  }

  /// A field under a heading of its own: Markdown, a table or a list.
  func section(_ field: Field, _ value: FieldValue) -> TemplateObject {
    var section: TemplateObject = [
      "key": .text(field.key), "id": .text(field.vietnameseKey),
      "label": .text(wording.text(field.names)),
    ]
    switch value.value {
    case .markdown:
      if case .object(let object)? = values.values(value, field).first {
        section["html"] = object["html"]
      }
    case .table(let rows): section["table"] = table(field, rows)
    case .list(let rows) where field.type == .group: section["table"] = table(field, rows)
    default: section.set(list: "values", values.values(value, field))
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
    let used = columns.indices.filter { column in
      columns[column].show != .hidden
        && promised?.isShown(columns[column])
          ?? cells.contains { $0.indices.contains(column) && $0[column] != nil }
    }
    var shown: [Column] = used.map { ($0, columns[$0]) }
    if let own = promised?.ownColumn { shown.append((nil, own)) }
    return [
      "caption": .text(wording.text(field.names)),
      "columns": .list(shown.map { .object(heading($0.field)) }),
      "rows": .list(cells.enumerated().map { row($0.element, $0.offset, shown, promised) }),
    ]
  }

  /// A column, and where its cells stand in a row; nil for one that nobody wrote.
  private typealias Column = (place: Int?, field: Field)

  private func heading(_ column: Field) -> TemplateObject {
    [
      "key": .text(column.key), "label": .text(wording.text(column.names)),
      "isNumber": .flag(column.type.isNumeric),
    ]
  }

  private func row(
    _ cells: [FieldValue?], _ number: Int, _ columns: [Column], _ promised: CommitmentCells?
  ) -> TemplateValue {
    var tone: String?
    let shown = columns.map { place, column -> TemplateValue in
      let value = place.flatMap { $0 < cells.count ? cells[$0] : nil }
      if case .choice(let choice)? = value?.value, column.key == "state" {
        tone = column.choices[choice].tone
      }
      let written = value.map { values.values($0, column) } ?? []
      var cell = heading(column)
      cell["values"] = .list(promised?.values(written, column, row: number) ?? written)
      return .object(cell)
    }
    return [
      "cells": .list(shown), "rowTone": .text(orMissing: promised?.tone(ofRow: number) ?? tone),
      "anchor": .text(orMissing: promised?.anchor(ofRow: number)),
    ]
  }
}

extension FieldType {
  /// Whether its values line up at their last digit.
  var isNumeric: Bool { [.number, .percent, .money].contains(self) }
}
