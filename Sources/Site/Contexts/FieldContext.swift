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
    let used = columns.indices.filter { column in
      columns[column].show != .hidden
        && cells.contains { $0.indices.contains(column) && $0[column] != nil }
    }
    // Targets have one column more: what the site itself has counted.
    let results = values.results(of: field, rows)
    return [
      "caption": .text(wording.text(field.names)),
      "columns": .list(
        used.map { .object(heading(columns[$0])) } + results.prefix(1).map { $0.column }),
      "rows": .list(
        cells.enumerated().map { place, cells in
          row(cells, columns, used, results.indices.contains(place) ? results[place] : nil)
        }),
    ]
  }

  private func heading(_ column: Field) -> TemplateObject {
    [
      "key": .text(column.key), "label": .text(wording.text(column.names)),
      "isNumber": .flag(column.type.isNumeric),
    ]
  }

  private func row(
    _ cells: [FieldValue?], _ columns: [Field], _ used: [Int], _ result: TargetCount?
  ) -> TemplateValue {
    var tone: String?
    let shown = used.map { index -> TemplateValue in
      var cell = heading(columns[index])
      guard index < cells.count, let value = cells[index] else {
        cell["values"] = .list([])
        return .object(cell)
      }
      if case .choice(let choice) = value.value, columns[index].key == "state" {
        tone = columns[index].choices[choice].tone
      }
      cell["values"] = .list(values.values(value, columns[index]))
      return .object(cell)
    }
    return [
      "cells": .list(shown + (result.map { [$0.cell] } ?? [])), "rowTone": .text(orMissing: tone),
    ]
  }
}

extension FieldType {
  /// Whether its values line up at their last digit.
  var isNumeric: Bool { [.number, .percent, .money].contains(self) }
}
