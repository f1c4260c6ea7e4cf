import Diagnostics
import Records
import Vietnamese

/// The section about what is not there.
extension ReportWords {
  func missing(_ report: DisclosureReport) -> ReportSheet.Section {
    let missing = report.missing
    let year = report.today.year
    let simple = [recordColumn, unitColumn, fileColumn]
    let dated = [dateColumn, recordColumn, unitColumn, fileColumn]
    func rows(_ records: [DisclosureReport.Entry]) -> [Row] {
      records.map { Row(cells: [record($0), unit($0), file($0.place)]) }
    }
    func rows(_ records: [DisclosureReport.Dated]) -> [Row] {
      records.map { dated in
        Row(cells: [
          dated.date.map(date) ?? "", record(dated.record), unit(dated.record),
          file(dated.record.place),
        ])
      }
    }
    return ReportSheet.Section(
      title: pick("Còn thiếu", "Missing"),
      parts: [
        items(missing),
        part(
          pick(
            "Chưa có kế hoạch công khai thông tin năm \(year)",
            "No plan of disclosure for \(year)"), [unitColumn.main],
          missing.plans.map { Row(cells: [$0.title]) }),
        part(
          pick(
            "Đã đối thoại, hội nghị; chưa ghi ngày thông báo kết quả",
            "Dialogues held, without a day on which the result was announced"),
          dated, rows(missing.results)),
        part(
          pick(
            "Đã qua ngày; vẫn ghi dự kiến hoặc đã xác nhận",
            "Past, but told as provisional or confirmed"),
          dated, rows(missing.outcomes)),
        part(
          pick("Câu hỏi, kiến nghị quá hạn trả lời", "Questions and petitions to be answered"),
          promiseColumns(pick("Quá hạn", "Overdue")),
          missing.answers.map { promise($0, late($0.daysLate), isGrouped: true) }),
        part(
          pick(
            "Dự án đang thi công; chưa có Ban Giám sát đầu tư của cộng đồng",
            "Projects under construction, without a supervision board"), simple,
          rows(missing.boards)),
        part(
          pick("Hồ sơ chưa ghi ngày công khai", "Records without a day of publication"), simple,
          rows(missing.dates)),
        list(missing.list),
      ])
  }

  private func items(_ missing: DisclosureReport.Missing) -> Part {
    let lacking = missing.items
    let columns = [
      Column(title: pick("Kỳ", "Period"), role: .lead), unitColumn.main,
      Column(title: pick("Nội dung", "Items"), role: .detail, isLabelled: true),
      Column(title: pick("Ghi chú", "Note"), role: .detail),
    ]
    let rows = lacking.map { lacking in
      Row(cells: [
        wording.period(lacking.period, lacking.per), lacking.commune.title,
        lacking.items.map { "(\($0.number)) \(text($0.names))" }.joined(separator: "; "),
        lacking.isOpen
          ? pick(
            "kỳ còn đến \(date(lacking.period.last))",
            "the period lasts until \(date(lacking.period.last))")
          : pick(
            "kỳ đã hết: công khai, hoặc thông báo không phát sinh",
            "the period is over: publish, or state that nothing arose"),
      ])
    }
    let basis = missing.basis.map { " (\(text($0.article)), \($0.document))" } ?? ""
    var part = part(
      pick("Nội dung phải công khai\(basis)", "Items to be disclosed\(basis)"), columns, rows)
    part.count = lacking.map(\.items.count).reduce(0, +)
    return part
  }

  private func list(_ list: DisclosureReport.List?) -> Part {
    guard let list else {
      return Part(title: pick("Danh mục đã công khai", "List of what was disclosed"))
    }
    let period = wording.period(list.period, list.per)
    var part = Part(
      title: pick("Danh mục đã công khai, \(period)", "List of what was disclosed, \(period)"))
    if list.count > 0 {
      part.notes = [
        pick(
          "\(list.count) nội dung, ở địa chỉ /\(list.address)/; in ra và niêm yết nếu chưa làm.",
          "\(counted(list.count, "item")), at /\(list.address)/; print and post it if that was not done."
        )
      ]
    }
    return part
  }
}

extension ReportSheet.Column {
  /// The same column as the one that a row is about.
  fileprivate var main: ReportSheet.Column {
    var column = self
    column.role = .main
    return column
  }
}
