import Vietnamese

extension Commitment {
  /// The roles of the tables whose rows are commitments.
  private static let roles: [Field.Role] = [.commitments, .questions]

  /// All commitments of a record, in the order of its tables.
  static func all(in record: Record) -> [Commitment] {
    roles.flatMap { role in
      record.tables(role: role).flatMap { table in
        zip(table.rows, table.positions).enumerated().compactMap { place, row in
          Commitment(
            row.0, at: row.1, field: table.field, row: place, isQuestion: role != .commitments)
        }
      }
    }
  }

  /// A row; a question that was answered at once, and promised nothing, is no commitment.
  private init?(_ row: Row, at value: FieldValue, field: Int, row place: Int, isQuestion: Bool) {
    let state = row.choice("state")
    let done = row.day("done") ?? row.day("answered")
    progress =
      switch state {
      case "done", "answered": .done
      case "dropped", "forwarded", "rejected": .dropped
      case .some: .open
      case nil: done == nil ? .open : .done
      }
    due = row.day("due")
    if isQuestion, progress != .open, due == nil { return nil }
    self.field = field
    self.row = place
    self.isQuestion = isQuestion
    self.done = done
    position = value.position
    text = row.text("text") ?? row.text("question") ?? ""
    unit = row.text("unit")
    who = row.text("who")
    coUnits = row.texts("co-units")
    originalDue = row.day("original-due")
    note = row.text("note")
    evidence = row.items("evidence").compactMap { item in
      switch item.value {
      case .evidence(let text): Mention(.evidence(text), text, at: item.position, field: "evidence")
      case .url(let text): Mention(.link, text, at: item.position, field: "evidence")
      default: nil
      }
    }
  }
}
