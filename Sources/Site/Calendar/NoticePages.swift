import Records
import Templates
import Vietnamese

/// The notices of a record for paper: before it takes place, and of what came out of it (Law on
/// the organisation of local government 72/2025/QH15, article 43).
struct NoticePages {
  let context: RecordContext
  /// The title, text and breadcrumbs of the page of the record.
  let page: PageContext

  func write(to output: Output) throws {
    let site = context.site
    if let file = site.calendarFile(of: context.id) {
      try output(Routes.file(of: context.record.address), file)
    }
    if context.hasNotice { try write(Routes.notice, "notice", "noticeTitle", to: output) }
    if context.hasResults {
      try write(Routes.results, "notice-results", "resultsTitle", to: output)
    }
  }

  private func write(
    _ part: String, _ template: String, _ title: String, to output: Output
  ) throws {
    let site = context.site
    let address = context.record.address
    let below = context.at(PagePlace("\(address)/\(part)"), for: template)
    var page = page
    page.title = "\(site.words[title]): \(page.title)"
    page.breadcrumbs.append((self.page.title, address))
    page.recordTongue = site.titleTongue(of: context.id)
    var notice = site.sheetFoot(of: address, from: below.place)
    let record = context.record
    if let day = part == Routes.notice
      ? record.day("announced") ?? site.catalog.summaries[context.id].published
      : record.day("result-announced")
    {
      notice["date"] = .text(site.wording.dateOfDocument(day))
      notice["dateISO"] = .text(day.iso)
    }
    try site.write(
      page, template: template, ["record": .object(below.object()), "notice": .object(notice)],
      at: below.place, to: output)
  }
}
