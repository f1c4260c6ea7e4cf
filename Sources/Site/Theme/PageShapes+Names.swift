import Templates

/// The shapes that come again and again, by the names under which the reference tells of them.
extension PageShapes {
  /// In the order of the reference.
  static let named: [(name: String, shape: ContextShape)] = [
    ("record", record), ("list", list), ("link", link), ("counted link", count), ("state", state),
    ("entry", entry),
    ("value", value), ("field", field), ("table", table), ("tally", tally),
    ("cited by", citedBy), ("pagination", pagination), ("duty", duty), ("step", step),
    ("calendar entry", calendarEntry), ("calendar day", calendarDay), ("target sum", targetSum),
    ("target cell", .object(targetCell)), ("told result", targetTold),
  ]

  private static let names = Dictionary(
    named.map { ($0.shape, $0.name) }, uniquingKeysWith: { first, _ in first })

  /// The name of a shape; nil where it has none.
  static func name(of shape: ContextShape) -> String? { names[shape] }
}
