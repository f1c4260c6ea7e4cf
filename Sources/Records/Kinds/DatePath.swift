/// Where a date stands in the records of a kind: in a field, in a column of a group or of a table.
///
/// Its name is that of a rule: `issued`, `time`, `time.end`, `posting.from`, `replies.date`.
package struct DatePath: Hashable, Sendable {
  /// The name by which rules mean it.
  package let name: String
  /// The place of the field.
  let field: Int
  /// The place of the column; nil for the field itself.
  let column: Int?
  /// Whether the end of a time span is meant, not its start.
  let isEnd: Bool

  /// The field of the kind, and the column where it stands in a group or a table.
  package func fields(of kind: Kind) -> (field: Field, column: Field?) {
    let field = kind.fields.fields[self.field]
    return (field, column.map { field.columns.fields[$0] })
  }

  /// Every date of a record with these fields, in their order.
  static func all(in table: FieldTable) -> [DatePath] {
    table.fields.enumerated().flatMap { place, field -> [DatePath] in
      switch field.type {
      case .date: [DatePath(name: field.key, field: place, column: nil, isEnd: false)]
      case .timeSpan: ends(field.key, place, nil)
      case .group, .table:
        field.columns.fields.enumerated().flatMap { index, column -> [DatePath] in
          let name = "\(field.key).\(column.key)"
          return switch column.type {
          case .date: [DatePath(name: name, field: place, column: index, isEnd: false)]
          case .timeSpan: ends(name, place, index)
          default: []
          }
        }
      default: []
      }
    }
  }

  private static func ends(_ name: String, _ field: Int, _ column: Int?) -> [DatePath] {
    [
      DatePath(name: name, field: field, column: column, isEnd: false),
      DatePath(name: name + ".end", field: field, column: column, isEnd: true),
    ]
  }
}
