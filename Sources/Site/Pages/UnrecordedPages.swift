import Diagnostics
import Records
import Templates
import Vietnamese

/// A page for each document that is cited and has no record, and the list of them: what is said of
/// it, and where.
struct UnrecordedPages: SitePart {
  /// How many documents a page of the list names.
  private static let pageSize = 100

  func write(_ site: Site, to output: Output) throws {
    let all = site.catalog.citations.unrecorded
    guard let kind = site.documents, !all.isEmpty else { return }
    for document in all {
      try Pieces.make(of: [document]) { try write(document, kind, site, output) }
    }
    let pages = Pages(count: all.count, size: Self.pageSize, of: Routes.unrecorded(kind))
    for number in pages.numbers {
      let shown = all[pages.range(number)]
      try Pieces.make(of: [pages, pages.address(number), Pieces.shared(Array(shown))]) {
        try writeList(number, of: pages, shown, kind, site, output)
      }
    }
  }

  private func write(
    _ document: UnrecordedDocument, _ kind: Kind, _ site: Site, _ output: Output
  ) throws {
    let address = Routes.unrecorded(document.slug, kind)
    let place = PagePlace(address)
    let name = Self.name(document, site)
    var page = PageContext(
      title: name, description: site.words["unrecorded"], type: "record",
      breadcrumbs: [
        (site.words["home"], ""), (site.wording.text(kind.plural), Routes.list(kind)),
        (site.words["unrecordedList"], Routes.unrecorded(kind)),
      ])
    page.hasIllustration = document.citing.contains {
      site.catalog.summaries[$0].isIllustration
    }
    var facts = self.facts(document, site)
    facts.set(
      list: "citedBy",
      site.citing(document.citing, all: Routes.citing(address), from: place))
    try site.write(
      page, template: "unrecorded", ["document": .object(facts)], at: place, to: output)
  }

  private func facts(_ document: UnrecordedDocument, _ site: Site) -> TemplateObject {
    var facts: TemplateObject = ["number": .text(document.number.description)]
    facts.set(list: "kinds", document.kinds.map { ["text": .text($0.name)] })
    facts.set(
      list: "dates",
      document.dates.map { ["text": .text(site.wording.date($0)), "iso": .text($0.iso)] })
    facts.set(list: "issuers", document.issuers.map { ["text": .text($0)] })
    return facts
  }

  private func writeList(
    _ number: Int, of pages: Pages, _ shown: ArraySlice<UnrecordedDocument>, _ kind: Kind,
    _ site: Site, _ output: Output
  ) throws {
    let range = pages.range(number)
    let place = PagePlace(pages.address(number))
    var title = site.words["unrecordedList"]
    let heading = title
    if number > 1 { title += " – \(site.words["page"]) \(number)" }
    let page = PageContext(
      title: title, heading: heading, description: site.words["unrecordedLead"], type: "list",
      breadcrumbs: [
        (site.words["home"], ""), (site.wording.text(kind.plural), Routes.list(kind)),
      ])
    var list: TemplateObject = [
      "total": .text(site.wording.number(pages.count)),
      "from": .text(site.wording.number(range.lowerBound + 1)),
      "to": .text(site.wording.number(range.upperBound)),
      "documents": .list(
        shown.map { document in
          var entry: TemplateObject = [
            "title": .text(Self.name(document, site)),
            "url": .text(place.page(Routes.unrecorded(document.slug, kind))),
            "count": .text(site.wording.number(document.citing.count)),
          ]
          if let date = document.dates.first {
            entry["date"] = .text(site.wording.date(date))
            entry["dateISO"] = .text(date.iso)
          }
          entry["issuer"] = .text(orMissing: document.issuers.first)
          return .object(entry)
        }),
    ]
    list["pagination"] = pages.context(number, from: place)
    try site.write(
      page, template: "list-unrecorded", ["list": .object(list)], at: place, to: output)
  }

  /// What a document is called: «Chỉ thị số 57-CT/TU».
  private static func name(_ document: UnrecordedDocument, _ site: Site) -> String {
    let kind = document.kinds.first?.name ?? site.words["document"]
    return site.language == .vi
      ? "\(kind) số \(document.number)" : "\(kind) \(document.number)"
  }
}

extension UnrecordedDocument: PieceFact {
  func add(to facts: inout PieceFacts) {
    facts.add(slug)
    facts.add(number.description)
    facts.add(kinds.map(\.name))
    facts.add(dates.map(\.iso))
    facts.add(issuers)
    facts.add([NamedRecords(citing)])
  }
}
