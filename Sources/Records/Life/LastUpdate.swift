import Vietnamese

extension Record {
  /// The latest day on which something was added to the record that it dates itself: an answer, a
  /// result, what was done of a commitment. Corrections stand in `changes`.
  var lastUpdate: CivilDate? {
    let named = kind.updatePaths.compactMap { lastDay(at: $0) }
    let kept = tables(role: .commitments).flatMap { table in
      table.rows.flatMap { row in [row.day("done")] + row.days("date", in: "history") }
    }
    return (named + kept.compactMap(\.self)).max()
  }

  /// The day at a path; of several rows the latest.
  private func lastDay(at path: DatePath) -> CivilDate? {
    guard path.column != nil, let value = values[path.field] else { return day(at: path) }
    let field = kind.fields.fields[path.field]
    return value.value.items(at: value.position).compactMap { item in
      path.column.flatMap { Row(item, of: field)?.cells[$0]?.value.day }
    }.max()
  }
}

extension Row {
  /// The days in a column of the rows in a cell.
  fileprivate func days(_ key: String, in group: String) -> [CivilDate?] {
    guard let index = columns.index(ofKey: group) else { return [] }
    return items(group).map { Row($0, of: columns.fields[index])?.day(key) }
  }
}
