import Diagnostics
import Vietnamese

/// Holds what a record says of its return against the days on which it then is.
struct ScheduleCheck {
  private let record: Record
  private let source: SourceText
  private var problems: [Diagnostic] = []

  /// Every schedule that never happens, begins on another day, or has exceptions on days that are
  /// none of its own.
  static func problems(of record: Record, in source: SourceText) -> [Diagnostic] {
    var check = ScheduleCheck(record: record, source: source)
    check.checkRecurrence()
    if record.kind.role == .unit { check.checkReceptions() }
    return check.problems
  }

  private init(record: Record, source: SourceText) {
    (self.record, self.source) = (record, source)
  }

  private mutating func checkRecurrence() {
    guard let written = record["recurrence"], case .recurrence(let recurrence) = written.value,
      let schedule = CalendarFacts(of: record)?.schedule, let from = schedule.from,
      let key = record.kind.dateKey, let time = record[key], let day = time.value.day
    else { return }
    if let until = schedule.until, until < from {
      // Where both ends are written, their order is checked already.
      if record["recurs-from"] == nil {
        report(
          at: record["recurs-until"]?.position ?? written.position,
          vi: "lịch định kỳ hết ngày \(until.vietnamese), trước buổi đầu tiên \(from.vietnamese)",
          en: "the recurrence ends on \(until.english), before its first day \(from.english)",
          mend: Message(vi: "xem lại hai ngày này", en: "check these two dates"))
      }
      return
    }
    guard let first = schedule.firstDay(onOrAfter: from) else {
      let until = schedule.until ?? from
      report(
        at: written.position,
        vi:
          "«\(recurrence.vietnamese)» không có buổi nào từ \(from.vietnamese) đến \(until.vietnamese)",
        en: "‘\(recurrence.vietnamese)’ never happens from \(from.english) to \(until.english)",
        mend: Message(
          vi: "sửa lịch định kỳ, hoặc ngày bắt đầu và ngày hết hạn của nó",
          en: "correct the recurrence, or the days between which it holds"))
      return
    }
    if !schedule.holds(day) {
      report(
        at: time.position,
        vi: "\(Self.vietnamese(day)) không phải là một buổi của lịch «\(recurrence.vietnamese)»",
        en: "\(day.englishLong) is no day of the recurrence ‘\(recurrence.vietnamese)’",
        mend: Message(
          vi: "viết buổi đầu tiên: \(Self.vietnamese(first))",
          en: "write the first of them: \(first.englishLong)"))
    }
    checkExceptions(record.rows("except"), schedule)
  }

  private mutating func checkReceptions() {
    let rows = record.rows("reception")
    for (row, hours) in zip(rows, rows.map(ReceptionHours.init(row:))) {
      guard let schedule = hours?.schedule, let index = row.columns.index(ofKey: "except") else {
        continue
      }
      checkExceptions(
        row.items("except").compactMap { Row($0, of: row.columns.fields[index]) }, schedule)
    }
  }

  private mutating func checkExceptions(_ rows: [Row], _ schedule: Schedule) {
    for row in rows {
      guard let date = row["date"], let day = date.value.day, !schedule.holds(day) else { continue }
      let near = nearest(to: day, schedule)
      report(
        at: date.position,
        vi:
          "\(Self.vietnamese(day)) không phải là một buổi của lịch «\(schedule.recurrence.vietnamese)»",
        en: "\(day.englishLong) is no day of the recurrence ‘\(schedule.recurrence.vietnamese)’",
        mend: near.map {
          Message(
            vi: "buổi gần nhất là \(Self.vietnamese($0)); hoặc bỏ dòng này",
            en: "the nearest is \($0.englishLong); or remove the row")
        } ?? Message(vi: "bỏ dòng này", en: "remove the row"))
    }
  }

  private func nearest(to day: CivilDate, _ schedule: Schedule) -> CivilDate? {
    schedule.days(from: day.adding(days: -370), through: day.adding(days: 370)).min {
      abs($0.daysSinceEpoch - day.daysSinceEpoch) < abs($1.daysSinceEpoch - day.daysSinceEpoch)
    }
  }

  private static func vietnamese(_ day: CivilDate) -> String {
    let weekday = day.weekday.vietnamese
    return "\(weekday.prefix(1).lowercased())\(weekday.dropFirst()) \(day.vietnamese)"
  }

  private mutating func report(at position: Position, vi: String, en: String, mend: Message) {
    problems.append(Diagnostic(.recurrence, at: source.place(position), vi: vi, en: en, mend: mend))
  }
}
