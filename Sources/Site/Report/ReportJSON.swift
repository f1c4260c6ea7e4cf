package import Diagnostics
import Records
import Vietnamese

/// Writes a report as JSON. Its keys are stable and told in `docs/report.md`; days are ISO 8601,
/// addresses begin and end with `/`.
package struct ReportJSON {
  private let language: Language

  /// The report as UTF-8, with a line break at its end.
  ///
  /// - Parameters:
  ///   - errors: how many errors the content has.
  ///   - language: of the names of duties, kinds and states.
  package static func write(
    _ report: DisclosureReport, errors: Int = 0, in language: Language
  ) -> [UInt8] {
    ReportJSON(language: language).value(report, errors).bytes
  }

  private func value(_ report: DisclosureReport, _ errors: Int) -> JSONValue {
    .object([
      ("site", .optional(report.title.map(text))), ("date", day(report.today)),
      ("days", .number(report.days)), ("from", day(report.first)), ("until", day(report.last)),
      ("unit", named(report.unit)), ("errors", .number(errors)),
      ("internalOmitted", .number(report.internalOmitted)),
      ("published", list(report.published, dated)), ("scheduled", list(report.scheduled, dated)),
      ("scheduledLater", .number(report.scheduledLater)), ("drafts", list(report.drafts, dated)),
      (
        "duties",
        .object([
          ("overdue", list(report.overdue, duty)), ("late", list(report.late, duty)),
          ("due", list(report.due, duty)),
        ])
      ),
      (
        "commitments",
        .object([
          ("late", list(report.promisesLate, promise)), ("due", list(report.promisesDue, promise)),
          ("unproven", list(report.promisesUnproven, promise)),
        ])
      ),
      (
        "targets",
        .object([
          ("overdue", list(report.targetsOverdue, target)),
          ("ending", list(report.targetsEnding, target)),
        ])
      ),
      ("missing", missing(report.missing)),
      (
        "postings",
        .object([
          ("ending", list(report.postingsEnding, posted)),
          ("ended", list(report.postingsEnded, posted)),
        ])
      ), ("events", list(report.events, event)), ("changes", list(report.changes, change)),
      ("yearsWithoutHolidays", list(report.yearsWithoutHolidays) { .number($0) }),
    ])
  }

  private func missing(_ missing: DisclosureReport.Missing) -> JSONValue {
    .object([
      ("items", list(missing.items, items)), ("plans", list(missing.plans) { named($0) }),
      ("results", list(missing.results, dated)), ("outcomes", list(missing.outcomes, dated)),
      ("answers", list(missing.answers, promise)),
      ("supervisionBoards", list(missing.boards, record)),
      ("publicationDates", list(missing.dates, record)),
      (
        "list",
        missing.list.map { list in
          .object([
            ("from", day(list.period.first)), ("until", day(list.period.last)),
            ("count", .number(list.count)), ("address", address(list.address)),
          ])
        } ?? .null
      ),
    ])
  }

  // MARK: Entries

  private func record(_ entry: DisclosureReport.Entry) -> JSONValue {
    let status =
      switch entry.visibility {
      case .shown: "shown"
      case .scheduled: "scheduled"
      case .draft: "draft"
      }
    return .object([
      ("title", .text(entry.title)), ("number", .optional(entry.number)),
      ("address", address(entry.address)), ("kind", .text(entry.kind)), ("unit", named(entry.unit)),
      ("status", .text(status)), ("internal", .flag(entry.isInternal)),
      ("file", .text(entry.place.file)), ("line", line(entry.place)),
    ])
  }

  private func dated(_ dated: DisclosureReport.Dated) -> JSONValue {
    record(dated.record).adding([("date", day(dated.date))])
  }

  private func duty(_ duty: DisclosureReport.Duty) -> JSONValue {
    record(duty.record).adding([
      ("duty", .text(duty.key)), ("name", .text(text(duty.names))),
      ("article", .text(text(duty.article))), ("document", .text(duty.document)),
      ("due", day(duty.due)), ("done", day(duty.done)), ("planned", day(duty.planned)),
      ("daysLate", .number(duty.daysLate)), ("tooShort", .flag(duty.isTooShort)),
    ])
  }

  private func promise(_ promise: DisclosureReport.Promised) -> JSONValue {
    .object([
      ("text", .text(promise.text)), ("question", .flag(promise.isQuestion)),
      ("unit", named(promise.unit)), ("who", .optional(promise.who)),
      ("due", day(promise.due)), ("done", day(promise.done)),
      ("daysLate", .number(promise.daysLate)), ("file", .text(promise.place.file)),
      ("line", line(promise.place)), ("record", record(promise.record)),
    ])
  }

  private func target(_ gap: DisclosureReport.TargetGap) -> JSONValue {
    .object([
      ("text", .text(gap.text)), ("code", .optional(gap.code)), ("from", day(gap.period.first)),
      ("until", day(gap.period.last)), ("due", day(gap.due)),
      ("units", list(gap.units) { named($0) }), ("file", .text(gap.place.file)),
      ("line", line(gap.place)), ("record", record(gap.record)),
    ])
  }

  private func items(_ items: DisclosureReport.Items) -> JSONValue {
    .object([
      ("commune", named(items.commune)), ("from", day(items.period.first)),
      ("until", day(items.period.last)), ("open", .flag(items.isOpen)),
      (
        "items",
        list(items.items) { item in
          .object([
            ("number", .number(item.number)), ("key", .text(item.key)),
            ("name", .text(text(item.names))),
          ])
        }
      ),
    ])
  }

  private func posted(_ posted: DisclosureReport.Posted) -> JSONValue {
    record(posted.record).adding([
      ("until", day(posted.until)), ("redacted", .flag(posted.isRedacted)),
      ("places", list(posted.places) { .text($0) }),
    ])
  }

  private func event(_ event: DisclosureReport.Event) -> JSONValue {
    record(event.record).adding([
      ("start", .text(event.time.rfc3339Start)), ("end", .optional(event.time.rfc3339End)),
      ("state", .text(event.state)),
      (
        "notices",
        list(event.notices) { notice in
          .object([
            ("name", .text(text(notice.names))), ("article", .text(text(notice.article))),
            ("document", .text(notice.document)), ("due", day(notice.due)),
          ])
        }
      ),
    ])
  }

  private func change(_ change: DisclosureReport.Change) -> JSONValue {
    record(change.record).adding([
      ("date", day(change.date)),
      ("change", .text(change.successor == nil ? "withdrawn" : "replaced")),
      ("successor", named(change.successor)),
    ])
  }

  // MARK: Values

  private func text(_ message: Message) -> String { message.text(in: language) }
  private func day(_ date: CivilDate?) -> JSONValue { .optional(date?.iso) }
  private func address(_ address: String) -> JSONValue { .text("/\(address)/") }

  private func line(_ place: Place) -> JSONValue {
    place.position.map { .number(Int($0.line)) } ?? .null
  }

  private func named(_ named: DisclosureReport.Named?) -> JSONValue {
    named.map { .object([("title", .text($0.title)), ("address", address($0.address))]) } ?? .null
  }

  private func list<Item>(_ items: [Item], _ value: (Item) -> JSONValue) -> JSONValue {
    .list(items.map(value))
  }
}
