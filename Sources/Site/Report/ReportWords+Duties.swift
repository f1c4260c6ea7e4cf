import Diagnostics
import Records
import Vietnamese

/// The sections about what is owed: by law, by a promise, by a target.
extension ReportWords {
  func duties(_ report: DisclosureReport) -> ReportSheet.Section {
    let duty = Column(title: pick("Nghĩa vụ", "Duty"), role: .detail)
    let basis = Column(title: pick("Căn cứ", "Basis"), role: .detail)
    func columns(_ lead: String) -> [Column] {
      [
        Column(title: lead, role: .lead), recordColumn, duty, basis, dueColumn, unitColumn,
        actionColumn, fileColumn,
      ]
    }
    func rows(_ duties: [DisclosureReport.Duty], _ lead: (DisclosureReport.Duty) -> String) -> [Row]
    {
      duties.map { duty in
        Row(cells: [
          lead(duty), record(duty.record), text(duty.names),
          "\(text(duty.article)), \(duty.document)", date(duty.due), unit(duty.record),
          duty.mend.map(mend) ?? "", file(duty.record.place),
        ])
      }
    }
    let late = pick("Chậm", "Late")
    return ReportSheet.Section(
      title: pick("Quá hạn, chậm hạn theo luật", "Overdue and late by law"),
      parts: [
        part(
          pick("Quá hạn", "Overdue"), columns(pick("Quá hạn", "Overdue")),
          rows(report.overdue) { self.late($0.daysLate) }),
        part(
          pick(
            "Chậm hạn, hoặc chưa đủ số ngày, trong 30 ngày qua",
            "Done late, or not for long enough, in the last 30 days"), columns(late),
          rows(report.late) { tardy($0) }),
        part(
          ahead("Đến hạn trong", "Due"), columns(pick("Hạn", "Due")),
          rows(report.due) { date($0.due) }
        ).without(dueColumn),
      ])
  }

  /// How far from its time something was done.
  private func tardy(_ duty: DisclosureReport.Duty) -> String {
    if duty.isTooShort {
      return pick("Thiếu \(duty.daysLate) ngày", "\(counted(duty.daysLate, "day")) short")
    }
    return pick("Chậm \(duty.daysLate) ngày", late(duty.daysLate))
  }

  /// What staff are to write.
  private func mend(_ mend: DisclosureReport.Mend) -> String {
    func path(_ field: String, _ within: String?) -> String {
      within.map { pick("«\(field)» trong «\($0)»", "‘\(field)’ in ‘\($0)’") }
        ?? pick("«\(field)»", "‘\(field)’")
    }
    switch mend {
    case .publish:
      return pick(
        "công khai: bỏ «ban-thao», ghi «ngay-cong-khai»",
        "publish: take ‘ban-thao’ away, give ‘ngay-cong-khai’")
    case .publishEarlier(let day):
      return pick(
        "công khai trước ngày đã hẹn \(date(day)): sửa «ngay-cong-khai»",
        "publish before the planned \(date(day)): change ‘ngay-cong-khai’")
    case .date(let field, let within, let act):
      return pick(
        "ghi \(path(field, within)) khi đã \(Self.acts[act] ?? "làm xong")",
        "give \(path(field, within)) once it is done")
    case .last(let day, let field, let within):
      return pick(
        "kéo dài: ghi \(path(field, within)) từ \(date(day)) trở đi",
        "let it last: \(path(field, within)) not before \(date(day))")
    }
  }

  /// What is done on a day, by the name of the day.
  private static let acts = [
    "announced": "thông báo", "result-announced": "thông báo", "published": "công khai",
    "answered": "trả lời", "replies.date": "trả lời",
  ]

  func promises(_ report: DisclosureReport) -> ReportSheet.Section {
    ReportSheet.Section(
      title: pick("Việc đã hứa", "Commitments"),
      parts: [
        part(
          pick("Quá hạn", "Overdue"), promiseColumns(pick("Quá hạn", "Overdue")),
          report.promisesLate.map { promise($0, late($0.daysLate), isGrouped: true) }),
        part(
          ahead("Đến hạn trong", "Due"), promiseColumns(pick("Hạn", "Due")),
          report.promisesDue.map { promise($0, $0.due.map(date) ?? "") }
        ).without(dueColumn),
        part(
          pick("Ghi đã hoàn thành, chưa có minh chứng", "Told as done, without evidence"),
          promiseColumns(pick("Hoàn thành", "Done")),
          report.promisesUnproven.map { promise($0, $0.done.map(date) ?? "") }),
      ])
  }

  func promiseColumns(_ lead: String) -> [Column] {
    [
      Column(title: lead, role: .lead), Column(title: pick("Việc", "What"), role: .main),
      Column(title: pick("Chủ trì", "Lead"), role: .detail),
      Column(title: pick("Theo", "From"), role: .detail, isLabelled: true), dueColumn, fileColumn,
    ]
  }

  func promise(
    _ promise: DisclosureReport.Promised, _ lead: String, isGrouped: Bool = false
  ) -> Row {
    let who = promise.unit?.title ?? promise.who ?? unit(promise.record)
    return Row(
      cells: [
        lead,
        promise.isQuestion
          ? pick("Câu hỏi: \(promise.text)", "Question: \(promise.text)") : promise.text, who,
        record(promise.record), promise.due.map(date) ?? "",
        file(promise.place),
      ], group: isGrouped ? who : nil)
  }

  func targets(_ report: DisclosureReport) -> ReportSheet.Section {
    let columns = [
      Column(title: pick("Kỳ", "Period"), role: .lead),
      Column(title: pick("Chỉ tiêu", "Target"), role: .main),
      Column(title: pick("Đơn vị chưa đạt", "Units"), role: .detail, isLabelled: true), dueColumn,
      fileColumn,
    ]
    func rows(_ gaps: [DisclosureReport.TargetGap]) -> [Row] {
      gaps.map { gap in
        let names = gap.units.prefix(5).map(\.title).joined(separator: ", ")
        let more = gap.units.count - 5
        return Row(cells: [
          wording.period(gap.period, gap.per), gap.text,
          names + (more > 0 ? pick(" và \(more) đơn vị khác", " and \(more) more") : ""),
          date(gap.due), file(gap.place),
        ])
      }
    }
    return ReportSheet.Section(
      title: pick("Chỉ tiêu quá hạn, sắp hết kỳ", "Targets overdue or ending"),
      parts: [
        part(pick("Quá hạn, chưa đạt", "Overdue"), columns, rows(report.targetsOverdue)),
        part(
          ahead("Chưa đạt, hết kỳ trong", "Not met, ending"), columns, rows(report.targetsEnding)),
      ])
  }
}

extension ReportSheet.Part {
  /// The part without a column that says what another one says.
  fileprivate func without(_ column: ReportSheet.Column) -> ReportSheet.Part {
    guard let place = columns.firstIndex(of: column) else { return self }
    var part = self
    part.columns.remove(at: place)
    for row in part.rows.indices { part.rows[row].cells.remove(at: place) }
    return part
  }
}
