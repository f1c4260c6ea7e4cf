import Diagnostics
import Records
import Vietnamese

/// The sections about records: what goes online, what ends, what takes place, what was taken back.
extension ReportWords {
  func publications(_ report: DisclosureReport) -> ReportSheet.Section {
    let columns = [dateColumn, recordColumn, kindColumn, unitColumn, fileColumn]
    func rows(_ records: [DisclosureReport.Dated]) -> [Row] {
      records.map { dated in
        var entry = dated.record
        // The day stands at the head of the row.
        if case .scheduled = entry.visibility { entry.visibility = .shown }
        return Row(cells: [
          dated.date.map(date) ?? "", record(entry), text(entry.kindName), unit(entry),
          file(entry.place),
        ])
      }
    }
    var scheduled = part(ahead("Sắp công khai", "To be published"), columns, rows(report.scheduled))
    if report.scheduledLater > 0 {
      scheduled.notes = [
        pick(
          "\(report.scheduledLater) hồ sơ khác hẹn ngày sau đó.",
          "\(counted(report.scheduledLater, "more record")) for a later day.")
      ]
    }
    var drafts = part(
      pick("Bản thảo chưa có ngày công khai", "Drafts without a day of publication"),
      [dateColumn, recordColumn, kindColumn, unitColumn, fileColumn], rows(report.drafts))
    if report.drafts.contains(where: { $0.date != nil }) {
      drafts.notes = [
        pick(
          "Ngày đã qua là ngày dự kiến công khai; hồ sơ vẫn là bản thảo.",
          "A day that is past is the one that was planned; the record is a draft still.")
      ]
    }
    return ReportSheet.Section(
      title: pick("Đã công khai, sắp công khai", "Published and to be published"),
      parts: [
        part(past("Đã công khai", "Published"), columns, rows(report.published)), scheduled, drafts,
      ])
  }

  func postings(_ report: DisclosureReport) -> ReportSheet.Section {
    let columns = [
      Column(title: pick("Đến hết ngày", "Until"), role: .lead), recordColumn, unitColumn,
      Column(title: pick("Nơi niêm yết", "Places"), role: .detail), actionColumn, fileColumn,
    ]
    func rows(_ posted: [DisclosureReport.Posted], isOver: Bool) -> [Row] {
      posted.map { posted in
        Row(cells: [
          date(posted.until), record(posted.record), unit(posted.record),
          posted.places.joined(separator: "; "), action(posted, isOver: isOver),
          file(posted.record.place),
        ])
      }
    }
    return ReportSheet.Section(
      title: pick("Hết thời gian niêm yết", "Postings that end"),
      parts: [
        part(
          ahead("Hết thời gian niêm yết trong", "Postings that end"), columns,
          rows(report.postingsEnding, isOver: false)),
        part(
          past("Đã hết thời gian niêm yết trong", "Postings that ended"), columns,
          rows(report.postingsEnded, isOver: true)),
      ])
  }

  private func action(_ posted: DisclosureReport.Posted, isOver: Bool) -> String {
    guard posted.isRedacted else {
      return isOver
        ? pick("gỡ bản giấy; trang web vẫn giữ", "take the paper down; the site keeps it") : ""
    }
    return isOver
      ? pick(
        "được gỡ khỏi trang ở lần dựng tới; gỡ bản giấy",
        "taken off the site by the next build; take the paper down")
      : pick(
        "dựng lại trang sau ngày này để gỡ tên", "build the site after this day to take names off")
  }

  func events(_ report: DisclosureReport) -> ReportSheet.Section {
    let columns = [
      Column(title: pick("Thời gian", "Time"), role: .lead), recordColumn,
      Column(title: pick("Trạng thái", "State"), role: .detail), unitColumn, actionColumn,
      fileColumn,
    ]
    let rows = report.events.map { event in
      Row(cells: [
        wording.time(event.time), record(event.record), text(event.stateName), unit(event.record),
        action(event, report.today), file(event.record.place),
      ])
    }
    return ReportSheet.Section(
      title: ahead("Lịch", "Events"), parts: [part(ahead("Lịch", "Events"), columns, rows)])
  }

  private func action(_ event: DisclosureReport.Event, _ today: CivilDate) -> String {
    guard event.isProvisional else { return "" }
    let notices = event.notices.map { notice in
      let basis = "\(text(notice.article)), \(notice.document)"
      let day = date(notice.due)
      return notice.due < today
        ? pick("lẽ ra thông báo chậm nhất \(day) (\(basis))", "notice was due \(day) (\(basis))")
        : pick("thông báo chậm nhất \(day) (\(basis))", "give notice by \(day) (\(basis))")
    }
    let confirm = pick("xác nhận lịch", "confirm the time")
    return ([confirm] + notices).joined(separator: "; ")
  }

  func changes(_ report: DisclosureReport) -> ReportSheet.Section {
    let columns = [
      dateColumn, recordColumn, Column(title: pick("Thay đổi", "Change"), role: .detail),
      unitColumn, fileColumn,
    ]
    let rows = report.changes.map { change in
      Row(cells: [
        date(change.date), record(change.record),
        change.successor.map {
          pick("được thay bằng «\($0.title)»", "replaced by ‘\($0.title)’")
        } ?? pick("rút xuống", "withdrawn"), unit(change.record), file(change.record.place),
      ])
    }
    var years = Part(title: pick("Năm chưa có ngày nghỉ lễ", "Years without holidays"))
    years.notes = report.yearsWithoutHolidays.map { year in
      pick(
        "\(year): thời hạn chỉ trừ thứ Bảy, Chủ nhật; thêm content/_working-days/\(year).yaml.",
        "\(year): times leave out Saturdays and Sundays only; add content/_working-days/\(year).yaml."
      )
    }
    years.count = years.notes.count
    return ReportSheet.Section(
      title: pick("Thay thế, rút xuống, cảnh báo", "Replaced, withdrawn, warnings"),
      parts: [
        part(past("Thay thế, rút xuống trong", "Replaced or withdrawn"), columns, rows), years,
      ])
  }
}
