/// Rows of cells as lines, each cell below the one above it.
package enum Columns {
  /// The lines; a column is as wide as its widest cell, and two spaces from the next.
  ///
  /// - Parameter isNumber: whether the cells of a column end below each other, instead of beginning so.
  package static func text(
    _ rows: [[String]], isNumber: (_ column: Int) -> Bool = { _ in false }
  ) -> String {
    let columns = (rows.first ?? []).indices
    let widths = columns.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      columns.map { column in
        let cell = row[column]
        let space = String(repeating: " ", count: widths[column] - width(cell))
        if isNumber(column) { return space + cell }
        return column == columns.last ? cell : cell + space
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func width(_ cell: String) -> Int { cell.unicodeScalars.count }
}
