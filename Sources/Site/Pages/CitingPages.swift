import Records
import Templates
import Vietnamese

/// For each record that very many others name: pages of them all, newest first.
struct CitingPages: SitePart {
  /// How many records of one kind the page of a record names itself.
  static let shown = 50
  /// How many a page of all names.
  static let pageSize = 200

  func write(_ site: Site, to output: Output) throws {
    for id in 0..<site.catalog.shownCount {
      let naming = site.catalog.backlinks[id].filter { site.catalog.units[$0] != id }
      guard naming.count > Self.shown,
        site.grouped(naming).contains(where: { $0.ids.count > Self.shown })
      else { continue }
      let summaries = site.catalog.summaries
      let name = summaries[id].number?.description ?? summaries[id].title
      let kind = site.catalog.kind(of: id)
      try write(
        naming, naming: name, to: Routes.citing(summaries[id].address),
        [
          (site.wording.text(kind.plural), Routes.list(kind)), (name, summaries[id].address),
        ], site, output)
    }
    guard let documents = site.documents else { return }
    for document in site.catalog.citations.unrecorded where document.citing.count > Self.shown {
      guard site.grouped(document.citing).contains(where: { $0.ids.count > Self.shown }) else {
        continue
      }
      let address = Routes.unrecorded(document.slug, documents)
      try write(
        document.citing, naming: document.number.description, to: Routes.citing(address),
        [
          (site.wording.text(documents.plural), Routes.list(documents)),
          (document.number.description, address),
        ], site, output)
    }
  }

  private func write(
    _ ids: [Int], naming name: String, to address: String,
    _ above: [(title: String, address: String)], _ site: Site, _ output: Output
  ) throws {
    let pages = Pages(count: ids.count, size: Self.pageSize, of: address)
    try pages.makeEach(of: ids, [name] + above.flatMap { [$0.title, $0.address] }) {
      number, range in
      let shown = ids[range]
      let place = PagePlace(pages.address(number))
      var title = "\(site.words["citedBy"]): \(name)"
      let heading = title
      if number > 1 { title += " – \(site.words["page"]) \(number)" }
      var page = PageContext(
        title: title, heading: heading, type: "list",
        breadcrumbs: [(site.words["home"], "")] + above)
      page.hasIllustration = shown.contains { site.catalog.summaries[$0].isIllustration }
      page.isHidden = true
      var list: TemplateObject = [
        "title": .text(heading), "total": .text(site.wording.number(ids.count)),
        "from": .text(site.wording.number(range.lowerBound + 1)),
        "to": .text(site.wording.number(range.upperBound)),
        "entries": .list(
          shown.map { id in
            // The words of a record are on its own page.
            guard case .object(var entry) = site.entry(id, from: place) else { return .missing }
            entry["abstract"] = .text("")
            return .object(entry)
          }), "isEmpty": .flag(false),
      ]
      list["pagination"] = pages.context(number, from: place)
      try site.write(page, template: "list", ["list": .object(list)], at: place, to: output)
    }
  }
}
