package import Diagnostics
import Vietnamese

/// What must hold between the values of one record: days in their order, changes with a reason, points
/// in the country.
package struct RecordCheck {
  private let record: Record
  private let source: SourceText
  private var problems: [Diagnostic] = []

  /// Every problem between the values of a record.
  package static func problems(of record: Record, in source: SourceText) -> [Diagnostic] {
    var check = RecordCheck(record: record, source: source)
    check.checkOrder()
    check.checkPublished()
    check.checkDueDates()
    check.checkHistories()
    return check.problems + ScheduleCheck.problems(of: record, in: source)
      + PlaceCheck.problems(of: record, in: source)
  }

  private init(record: Record, source: SourceText) {
    self.record = record
    self.source = source
  }

  // MARK: Days in their order

  private mutating func checkOrder() {
    for order in record.kind.orders {
      guard let first = record.day(at: order.first), let last = record.day(at: order.last),
        last < first
      else { continue }
      let names = (record.kind.name(of: order.first), record.kind.name(of: order.last))
      let isPosting = order.first.name == "posting.from"
      report(
        isPosting ? .posting : .date, at: record.position(of: order.last),
        vi: "«\(names.1.vi)» (\(last.vietnamese)) trước «\(names.0.vi)» (\(first.vietnamese))",
        en: "‘\(names.1.en)’ (\(last.english)) is before ‘\(names.0.en)’ (\(first.english))",
        mend: Message(vi: "xem lại hai ngày này", en: "check these two dates"))
    }
  }

  /// A draft may be published before it is issued, so it is only a warning.
  private mutating func checkPublished() {
    guard let issued = record.day("issued"), let published = record["published"],
      let day = published.value.day, day < issued
    else { return }
    report(
      .date, at: published.position,
      vi: "ngày công khai \(day.vietnamese) trước ngày ban hành \(issued.vietnamese)",
      en: "published on \(day.english), before the issue on \(issued.english)",
      mend: Message(vi: "xem lại hai ngày này", en: "check these two dates"), severity: .warning)
  }

  private mutating func checkDueDates() {
    guard let issued = record.day("issued") else { return }
    for commitment in Commitment.all(in: record) {
      guard let due = commitment.originalDue ?? commitment.due, due < issued else { continue }
      report(
        .dueDate, at: commitment.position,
        vi:
          "thời hạn \(due.vietnamese) trước ngày ban hành \(issued.vietnamese): «\(commitment.text.clipped)»",
        en:
          "due on \(due.english), before the issue on \(issued.english): ‘\(commitment.text.clipped)’",
        mend: Message(
          vi: "sửa «thoi-han» của việc này, hoặc «ngay-ban-hanh» của hồ sơ",
          en: "correct the ‘due’ of this row, or the ‘issued’ of the record"))
    }
  }

  // MARK: Changes with a reason

  private mutating func checkHistories() {
    for history in record.kind.histories {
      guard let now = record[history.field] else { continue }
      let first = record[history.original]
      let changes = record.rows(history.changes)
      let names = record.kind.fields
      let label = names.label(history.field)
      if let last = changes.last?["to"], last.value != now.value {
        report(
          .history, at: now.position,
          vi: "«\(label.vi)» không khớp với lần thay đổi cuối cùng",
          en: "‘\(label.en)’ is not what the last change says",
          mend: Message(
            vi: "sửa một trong hai, hoặc thêm một dòng vào «\(names.label(history.changes).vi)»",
            en: "correct one of them, or add a row to ‘\(names.label(history.changes).en)’"))
      }
      if let first, first.value != now.value, changes.isEmpty {
        let table = names.label(history.changes)
        report(
          .history, at: now.position,
          vi: "«\(label.vi)» khác «\(names.label(history.original).vi)» mà không nêu lý do",
          en: "‘\(label.en)’ differs from ‘\(names.label(history.original).en)’ without a reason",
          mend: Message(
            vi: "thêm một dòng vào «\(table.vi)»: ngày, mức cũ, mức mới, lý do",
            en: "add a row to ‘\(table.en)’: date, from, to, why"))
      }
      if let first, let from = changes.first?["from"], from.value != first.value {
        report(
          .history, at: from.position,
          vi: "lần thay đổi đầu tiên không bắt đầu từ «\(names.label(history.original).vi)»",
          en: "the first change does not begin at ‘\(names.label(history.original).en)’",
          mend: Message(vi: "sửa một trong hai giá trị", en: "correct one of the two"))
      }
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, at position: Position, vi: String, en: String, mend: Message,
    severity: Diagnostic.Severity? = nil
  ) {
    problems.append(
      Diagnostic(
        code, at: source.place(position), vi: vi, en: en, mend: mend, severity: severity))
  }
}

extension Record {
  /// Where the day at a path is written.
  fileprivate func position(of path: DatePath) -> Position {
    guard let value = values[path.field] else { return position }
    guard let column = path.column, case .row(let cells) = value.value, column < cells.count
    else { return value.position }
    return cells[column]?.position ?? value.position
  }
}

extension Kind {
  /// What a date is called.
  fileprivate func name(of path: DatePath) -> Message {
    let field = fields.fields[path.field]
    guard let column = path.column else { return field.names }
    let part = field.columns.fields[column].names
    return Message(vi: "\(field.names.vi): \(part.vi)", en: "\(field.names.en): \(part.en)")
  }
}

extension FieldTable {
  /// The label of a field, by its key.
  fileprivate func label(_ key: String) -> Message {
    index(ofKey: key).map { fields[$0].names } ?? Message(vi: key, en: key)
  }
}
