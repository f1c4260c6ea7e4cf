package import Diagnostics
package import Records
import Vietnamese

/// Reads CSV files into records: a header row of names, then one record a row.
package enum CSVReader {
  /// The records of a CSV text, and all problems found.
  ///
  /// The delimiter is a comma, a semicolon or a tab, whichever the header has most of. Blank rows
  /// are skipped, so are columns without a name that hold nothing; one that holds something is
  /// reported. A row with too few or too many cells is reported and left out, so is one of sums, and
  /// titles above the header are reported alone. Each cell is a text, or empty; each field knows the place of
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
  /// The columns that need no report for what stands in them.
  private var toldColumns = Set<Int>()

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
    if isTitle(header) {
      problems.append(.csvTitle(at: source.place(header[0].position)))
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

  /// Whether the first row holds nothing but a title: one cell, and soon a row of several below it.
  private func isTitle(_ row: [CSVCell]) -> Bool {
    guard row.count(where: { !$0.text.isEmpty }) == 1 else { return false }
    var scanner = scanner
    var last = row
    for _ in 0..<5 {
      // Where a title has no separator, it was guessed wrongly.
      if last.count == 1 { scanner = scanner.guessingDelimiterAgain() }
      guard let next = scanner.row() else { return false }
      if next.count(where: { !$0.text.isEmpty }) > 1 { return true }
      last = next
    }
    return false
  }

  private mutating func readHeader(_ cells: [CSVCell]) {
    if let fault = scanner.takeFault() { report(fault) }
    var first: [String: CSVCell] = [:]
    for cell in cells {
      if cell.text.isEmpty {
        columns.append(nil)
      } else if let earlier = first[cell.text] {
        toldColumns.insert(columns.count)
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
    if isSum(row) {
      problems.append(
        .csvSum(at: source.place((row.first { !$0.text.isEmpty } ?? row[0]).position)))
      return
    }
    var fields: [RawField] = []
    fields.reserveCapacity(columns.count)
    for (place, (cell, column)) in zip(row, columns).enumerated() {
      guard let column else {
        if !cell.text.isEmpty, toldColumns.insert(place).inserted {
          problems.append(.unnamedColumn(at: source.place(cell.position)))
        }
        continue
      }
      let content = cell.text.isEmpty ? RawValue.Content.empty : .scalar(cell.text)
      fields.append(
        RawField(
          name: column.text, at: column.position,
          value: RawValue(content, at: cell.position)))
    }
    records.append(RawRecord(fields: fields, at: row[0].position))
  }

  /// Whether a row adds up those above it: its first word says so, and it has no `id` of its own.
  private func isSum(_ row: [CSVCell]) -> Bool {
    guard let place = row.firstIndex(where: { !$0.text.isEmpty }), row[place].text.utf8.count < 24,
      let first = row[place].text.utf8.first, first | 0x20 == 0x74 || first | 0x20 == 0x63,
      Self.sums.contains(Folding.key(row[place].text))
    else { return false }
    let id = columns.firstIndex { $0.map { Folding.key($0.text) == "id" } ?? false }
    return id.map { $0 >= row.count || row[$0].text.isEmpty || $0 == place } ?? true
  }

  private static let sums: Set<String> = [
    "tong", "tongcong", "cong", "tongso", "tongcongcacmuc", "total",
  ]

  private mutating func report(_ fault: CSVFault) {
    problems.append(.csv(fault.kind, at: source.place(fault.position)))
  }
}
