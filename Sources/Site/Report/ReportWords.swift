import Diagnostics
import Records
import Vietnamese

/// The words of a report, in one language: the only place where it is worded. Each group of sections
/// is an extension.
struct ReportWords {
  let language: Language
  /// How many days it looks back and ahead.
  let days: Int

  var wording: Wording { Wording(language: language) }

  func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  func text(_ message: Message) -> String { message.text(in: language) }
  func date(_ date: CivilDate) -> String { wording.date(date) }

  // MARK: The head

  var nothing: String { pick("không có", "none") }

  func title(_ today: CivilDate) -> String {
    pick("Tình hình công khai ngày \(date(today))", "State of disclosure on \(date(today))")
  }

  func lead(_ report: DisclosureReport) -> [String] {
    var lines: [String] = []
    if let title = report.title { lines.append(text(title) + ".") }
    if let unit = report.unit {
      lines.append(
        pick(
          "Chỉ gồm \(unit.title) và các đơn vị trực thuộc.",
          "Only \(unit.title) and what lies below it."))
    }
    lines.append(
      pick(
        "\(days) ngày qua: \(date(report.first)) – \(date(report.today)); \(days) ngày tới: \(date(report.today.adding(days: 1))) – \(date(report.last)).",
        "The last \(days) days: \(date(report.first)) – \(date(report.today)); the next \(days): \(date(report.today.adding(days: 1))) – \(date(report.last))."
      ))
    lines.append(summary(report))
    if report.internalOmitted > 0 {
      lines.append(
        pick(
          "\(report.internalOmitted) hồ sơ nội bộ không nêu ở đây (xem bằng --audience internal).",
          "\(counted(report.internalOmitted, "internal record")) not told here (--audience internal tells them)."
        ))
    }
    return lines
  }

  private func summary(_ report: DisclosureReport) -> String {
    let (law, promises, answers) = (
      report.overdue.count, report.promisesLate.count, report.missing.answers.count
    )
    if report.lateCount == 0 { return pick("Không có việc nào quá hạn.", "Nothing is overdue.") }
    let parts = [
      (law, pick("\(law) việc quá hạn theo luật", "\(law) overdue by law")),
      (
        promises,
        pick("\(promises) việc đã hứa quá hạn", "\(counted(promises, "commitment")) overdue")
      ),
      (
        answers,
        pick(
          "\(answers) câu hỏi, kiến nghị quá hạn trả lời", "\(counted(answers, "answer")) overdue")
      ),
    ].filter { $0.0 > 0 }.map(\.1).joined(separator: "; ")
    return pick("Cần làm ngay: \(parts).", "To be done at once: \(parts).")
  }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  // MARK: Columns and cells that several sections have

  typealias Column = ReportSheet.Column
  typealias Row = ReportSheet.Row
  typealias Part = ReportSheet.Part

  var dateColumn: Column { Column(title: pick("Ngày", "Date"), role: .lead) }
  var recordColumn: Column { Column(title: pick("Hồ sơ", "Record"), role: .main) }
  var kindColumn: Column { Column(title: pick("Loại", "Kind"), role: .detail) }
  var unitColumn: Column { Column(title: pick("Cơ quan", "Unit"), role: .detail) }
  var dueColumn: Column { Column(title: pick("Hạn", "Due"), role: .detail, isLabelled: true) }
  var actionColumn: Column { Column(title: pick("Cần làm", "To do"), role: .action) }
  var fileColumn: Column { Column(title: pick("Tệp", "File"), role: .place) }

  func part(_ title: String, _ columns: [Column], _ rows: [Row]) -> Part {
    Part(title: title, columns: columns, rows: rows, count: rows.count)
  }

  /// The number and the title, and what keeps the record from being seen.
  func record(_ entry: DisclosureReport.Entry) -> String {
    let number = entry.number.map { "\($0) – " } ?? ""
    var marks: [String] = []
    switch entry.visibility {
    case .shown: break
    case .draft: marks.append(pick("bản thảo", "draft"))
    case .scheduled(let day):
      marks.append(pick("hẹn công khai \(date(day))", "to be published \(date(day))"))
    }
    if entry.isInternal { marks.append(pick("nội bộ", "internal")) }
    return number + entry.title
      + (marks.isEmpty ? "" : " [\(marks.joined(separator: "; "))]")
  }

  func unit(_ entry: DisclosureReport.Entry) -> String { entry.unit?.title ?? "" }

  func file(_ place: Place) -> String {
    place.file + (place.position.map { ":\($0.line)" } ?? "")
  }

  /// How late, as the first words of a row.
  func late(_ days: Int) -> String {
    pick("Quá \(days) ngày", "\(counted(days, "day")) late")
  }

  /// A heading with the days that it is about.
  func past(_ vi: String, _ en: String) -> String {
    pick("\(vi) \(days) ngày qua", "\(en) in the last \(counted(days, "day"))")
  }

  func ahead(_ vi: String, _ en: String) -> String {
    pick("\(vi) \(days) ngày tới", "\(en) in the next \(counted(days, "day"))")
  }
}
