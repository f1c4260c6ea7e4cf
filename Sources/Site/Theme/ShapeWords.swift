/// What the reference of themes says of pages and names beyond their sort. A test holds each against
/// the shapes, so that none outlives what it tells of. Names are spelled as the reference spells them:
/// from the root of a page, `x[].y` inside a list; inside a part from its name.
enum ShapeWords {
  /// What a page is, by template.
  static let pages = [
    "home": "The front page.",
    "list": "A list of records, newest first; `list-KIND` where a kind deserves its own.",
    "record": "A record; `record-KIND` where a kind deserves its own.",
    "search":
      "The search page; what `scripts/search-page.js` needs in it is told in [search.md](search.md). Its words go through JSON (`partials/search-words`), so they hold no double quote and no backslash.",
    "calendar": "`/lich/`, and the calendar of a unit or of a form: what comes, then what was.",
    "calendar-month":
      "`/lich/2025/08/`: a grid on wide screens, a list of days on phones, from one table.",
    "calendar-receptions":
      "`/lich-tiep-cong-dan/`: regular hours and days of the heads, unit by unit.",
    "notice":
      "`RECORD/thong-bao/` and `RECORD/ket-qua/`: sheets of A4 before a meeting and after it.",
    "follow-up": "`/theo-doi/`: all commitments, or those of one standing, unit or kind of record.",
    "follow-up-sources": "`/theo-doi/nguon/`: the records in which something was promised.",
    "targets": "`/chi-tieu/`: all plans that set targets, and `/chi-tieu/PLAN/`: one of them.",
    "target": "`/chi-tieu/PLAN/CODE/`: one target, a year on a page.",
    "not-found":
      "What a server shows for an address that does not exist; its addresses begin at the root of the host.",
    "unrecorded": "A document that records cite and that has no record.",
    "list-unrecorded": "The list of these; without both templates the theme has no such pages.",
    "overview":
      "What the site makes from the whole in sections: `/cong-khai/`, `/muc-do-cong-khai/`, `/ve-trang-nay/`, `/tro-nang/`.",
    "redirect": "Stands at an old address and leads to the new one.",
  ]

  /// What a name means.
  static let names = [
    // Every page.
    "root": "the way to the root: `./`, `../../`",
    "lang": "language of the page: `vi`, `en`",
    "assets.searchModule": "imported when the search box is first used",
    "assets.cssIntegrity": "hash of the style sheet, with `--integrity`; else missing",
    "assets.searchPageIntegrity": "likewise",
    "searchIndex": "address of the folder of the search index",
    "site.notice": "what the banner over invented records says; may be empty",
    "site.url": "the address of the site on the web",
    "site.owner": "the body that answers for the site; may be missing",
    "site.buildDate": "the day of the build; a theme that shows it makes all pages anew each day",
    "site.aboutURL": "the page that says what the site is",
    "site.accessibilityURL": "the accessibility statement",
    "page.title": "the name of the page", "page.heading": "its `h1`",
    "page.description": "a sentence about it; may be empty",
    "page.canonical": "full address", "page.feed": "the feed of the page; may be missing",
    "page.breadcrumbs": "the pages above",
    "page.isInternal": "whether the site is for the inside of an office",
    "page.updated":
      "the day of the latest change that the page of a record tells of, on the front page the day of the build; may be missing",
    "page.hasIllustration": "whether something on the page is invented",
    // Parts.
    "link.url": "may be missing: then there is no page to go to",
    "state.tone":
      "`good`, `warn`, `bad`, `done` or `neutral`; to be shown by a shape as well as by colour",
    "entry.date": "24/04/2025; all but `title`, `url` and `kind` may be missing",
    "entry.time": "of a meeting: 08:00–11:30, thứ Năm 24/04/2025",
    "value.url": "then it is a link", "value.iso": "then it is a day or a time",
    "value.tone": "then it is a state",
    "value.html": "Markdown that staff wrote; then nothing else",
    "value.linked": "the text, with links to what it cites", "value.note": "a second, softer text",
    "value.isStruck": "it no longer holds", "value.term": "what part of a group it is",
    "value.format": "of a file", "value.size": "of a file",
    "table.rows[].anchor": "the id of the row; may be missing",
    "table.rows[].cells[].isLong": "a sentence, which needs room",
    "tally.allURL": "to all commitments of the site; may be missing",
    "cited by.allURL": "missing when these are all",
    "pagination.previous": "may be missing", "pagination.next": "may be missing",
    "calendar entry.hours": "08:00–11:30", "calendar entry.time": "with the day",
    "calendar entry.isOff": "to be struck", "calendar entry.label": "of a deadline",
    "calendar entry.former": "the time it was moved from",
    "target sum.met": "«18/21 đơn vị đạt»",
    "target cell.label": "the period", "target cell.count": "«1/1»",
    "target cell.state":
      "its keys are `met`, `not-yet`, `overdue`, `not-applicable`, `stated-met`, `stated-not-met`",
    "target cell.evidence": "the newest five", "target cell.heirs": "the units that took over",
    // Pages.
    "home.late": "the commitments that became late last, five at most",
    "list.pagination": "missing when there is one page",
    "list.active": "the filters in use, each with the way out of it",
    "record.body": "the text of the record", "record.toc": "for three headings or more",
    "record.sections": "each has one of `html`, `table`, or `hasValues` with `values`",
    "record.cites": "documents that only the text names",
    "record.changes": "may be missing", "record.place": "may be missing",
    "record.tally": "of its commitments; may be missing",
    "record.calendar": "missing where the record is in no calendar",
    "record.f":
      "one field by its key in camelCase, as `record.f.plannedEnd`: a **field**; missing when it is not filled in",
    "unit.groups[].entries": "the newest five", "unit.tally": "may be missing",
    "unit.targets[].unit": "where it is a body of the commune",
    "calendar.isWhole": "of the whole site", "month.isEmpty": "nothing takes place",
    "notice.address": "in full",
    "follow.about": "how «overdue» is found, and as of which day",
    "targets.isIndex": "whether all plans are meant",
    "targets.plans[].pageURL": "its page of targets",
    "target.reason": "why it does not apply", "target.isFirst": "whether it is the newest year",
    "target.isList":
      "the year has more than twelve periods: rows have `met`, `missed` and one `cell`",
  ]
}
