package import Diagnostics
package import Records

/// Reads CSV files into records: a header row of names, then one record a row.
package enum CSVReader {
  /// The records of a CSV text, and all problems found.
  ///
  /// The delimiter is a comma, a semicolon or a tab, whichever the header has most of. Blank rows
  /// are skipped, so are columns without a name that hold nothing. A row with too few or too many
  /// cells is reported and left out. Each cell is a text, or empty; each field knows the place of
  /// its cell and of its name in the header.
  package static func records(
    in source: SourceText
  ) -> (records: [RawRecord], problems: [Diagnostic]) {
    var table = CSVTable(source)
    table.read()
    return (table.records, table.problems)
  }
}

/// One CSV file while it is read.
private struct CSVTable {
  let source: SourceText
  var scanner: CSVScanner
  var records: [RawRecord] = []
  var problems: [Diagnostic] = []
  /// The header: nil for a column that is left out.
  private var columns: [CSVCell?] = []

  init(_ source: SourceText) {
    self.source = source
    scanner = CSVScanner(source.bytes)
  }

  mutating func read() {
    guard let header = scanner.row() else {
      if let fault = scanner.takeFault() {
        report(fault)
      } else {
        problems.append(.emptyFile(source.file))
      }
      return
    }
    readHeader(header)
    while true {
      let row = scanner.row()
      let fault = scanner.takeFault()
      if let fault { report(fault) }
      guard let row else { break }
      if fault == nil { read(row) }
    }
    if records.isEmpty, problems.isEmpty { problems.append(.headerAlone(source.file)) }
  }

  private mutating func readHeader(_ cells: [CSVCell]) {
    if let fault = scanner.takeFault() { report(fault) }
    var first: [String: CSVCell] = [:]
    for cell in cells {
      if cell.text.isEmpty {
        columns.append(nil)
      } else if let earlier = first[cell.text] {
        columns.append(nil)
        problems.append(
          .duplicateColumn(
            cell.text, at: source.place(cell.position), first: source.place(earlier.position)))
      } else {
        first[cell.text] = cell
        columns.append(cell)
      }
    }
  }

  private mutating func read(_ row: [CSVCell]) {
    guard let last = row.lastIndex(where: { !$0.text.isEmpty }) else { return }
    let named = columns.lastIndex { $0 != nil } ?? 0
    if row.count <= named || last >= columns.count {
      problems.append(
        .csvColumns(
          row.count, of: named + 1,
          at: source.place((last >= columns.count ? row[columns.count] : row[0]).position)))
      return
    }
    var fields: [RawField] = []
    fields.reserveCapacity(columns.count)
    for (cell, column) in zip(row, columns) {
      guard let column else { continue }
      let content = cell.text.isEmpty ? RawValue.Content.empty : .scalar(cell.text)
      fields.append(
        RawField(
          name: column.text, at: column.position,
          value: RawValue(content, at: cell.position)))
    }
    records.append(RawRecord(fields: fields, at: row[0].position))
  }

  private mutating func report(_ fault: CSVFault) {
    problems.append(.csv(fault.kind, at: source.place(fault.position)))
  }
}
