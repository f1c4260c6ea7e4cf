package import Vietnamese

/// One row of a table, whose cells are found by the English keys of the columns.
package struct Row: Sendable {
  /// The columns.
  package let columns: FieldTable
  /// The cells in the order of the columns; nil where nothing is written.
  package let cells: [FieldValue?]

  /// A row of a table; nil for a value that is none.
  package init?(_ value: FieldValue, of table: Field) {
    guard case .row(let cells) = value.value else { return nil }
    self.columns = table.columns
    self.cells = cells
  }

  /// The cell of a column.
  package subscript(key: String) -> FieldValue? {
    columns.index(ofKey: key).flatMap { $0 < cells.count ? cells[$0] : nil }
  }

  /// The text of a cell.
  package func text(_ key: String) -> String? { self[key]?.value.text }

  /// The texts of a cell that holds a list.
  package func texts(_ key: String) -> [String] { items(key).compactMap(\.value.text) }

  /// The day of a cell.
  package func day(_ key: String) -> CivilDate? { self[key]?.value.day }

  /// The whole number of a cell.
  package func whole(_ key: String) -> Int? {
    if case .number(let number)? = self[key]?.value {
      number.whole.map { Int(clamping: $0) }
    } else {
      nil
    }
  }

  /// The key of the answer of a choice.
  package func choice(_ key: String) -> String? {
    guard let index = columns.index(ofKey: key), index < cells.count,
      case .choice(let choice)? = cells[index]?.value
    else { return nil }
    return columns.fields[index].choices[choice].key
  }

  /// The values of a cell that holds a list.
  package func items(_ key: String) -> [FieldValue] {
    self[key].map { $0.value.items(at: $0.position) } ?? []
  }
}

extension Record {
  /// The fields whose tables are the same thing to the site, each with its place and its rows.
  package func tables(role: Field.Role) -> [(field: Int, rows: [Row], positions: [FieldValue])] {
    kind.fields.fields.indices.compactMap { index in
      // Few fields have a role, and most records leave those empty.
      guard let value = values[index], kind.fields.fields[index].role == role else { return nil }
      let field = kind.fields.fields[index]
      let items = value.value.items(at: value.position)
      return (index, items.compactMap { Row($0, of: field) }, items)
    }
  }

  /// The rows of a table, by the English key of its field.
  package func rows(_ key: String) -> [Row] {
    guard let index = kind.fields.index(ofKey: key) else { return [] }
    return items(key).compactMap { Row($0, of: kind.fields.fields[index]) }
  }
}
