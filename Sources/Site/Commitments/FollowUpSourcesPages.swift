import Records
import Templates

/// `/theo-doi/nguon/`: the records in which something was promised, each with how far it was kept.
struct FollowUpSourcesPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let sources = site.followUp.sources
    let pages = Pages(
      count: sources.count, size: site.settings.pageSize, of: Routes.followUpSources)
    try pages.makeEach(of: sources) { number, range in
      let shown = sources[range]
      let place = PagePlace(pages.address(number))
      let list: TemplateObject = [
        "total": .text(site.wording.number(sources.count)),
        "from": .text(site.wording.number(range.lowerBound + 1)),
        "to": .text(site.wording.number(range.upperBound)), "isEmpty": .flag(shown.isEmpty),
        "pagination": pages.context(number, from: place),
      ]
      let follow: TemplateObject = [
        "about": .text(site.followUpAbout),
        "sources": .list(shown.map { source($0, site, place) }),
      ]
      try site.write(
        page(number, shown, site), template: "follow-up-sources",
        ["list": .object(list), "follow": .object(follow)], at: place, to: output)
    }
  }

  private func page(_ number: Int, _ shown: ArraySlice<Int>, _ site: Site) -> PageContext {
    let heading = site.words["followUpSources"]
    var title = heading
    if number > 1 { title += " – \(site.words["page"]) \(number)" }
    return PageContext(
      title: title, heading: heading, description: site.words["followUpAbout"],
      type: "follow-up-sources",
      breadcrumbs: [
        (site.words["home"], ""), (site.words["followUp"], Routes.followUp),
      ], hasIllustration: shown.contains { site.catalog.summaries[$0].isIllustration })
  }

  private func source(_ id: Int, _ site: Site, _ place: PagePlace) -> TemplateValue {
    guard case .object(var source) = site.entry(id, from: place) else { return .missing }
    if let tally = site.tally(ofRecord: id, from: place) { source["tally"] = .object(tally) }
    return .object(source)
  }
}
