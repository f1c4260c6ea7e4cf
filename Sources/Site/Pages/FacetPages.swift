import Records
import Templates

/// All options of a facet that has more than list pages can hold, in their order.
struct FacetPages {
  /// The template; a theme without it has all options on every list.
  static let template = "list-filter"
  /// How many options a page has: with gzip some 10 kB.
  private static let size = 500

  let kind: Kind
  let facet: Facet

  func write(_ site: Site, to output: Output) throws {
    let wording = site.wording
    let plural = wording.text(kind.plural)
    let pages = Pages(count: facet.options.count, size: Self.size, of: facet.address)
    for number in pages.numbers {
      let place = PagePlace(pages.address(number))
      let range = pages.range(number)
      let heading = "\(plural): \(facet.label)"
      var page = PageContext(
        title: number > 1 ? "\(heading) – \(site.words["page"]) \(number)" : heading,
        heading: heading, type: "list",
        breadcrumbs: [(site.words["home"], ""), (plural, Routes.list(kind))])
      page.description = wording.text(kind.about)
      let options: [TemplateValue] = facet.options[range].map { $0.value(in: site, from: place) }
      try site.write(
        page, template: Self.template,
        [
          "filter": [
            "key": .text(facet.key), "label": .text(facet.label),
            "total": .text(wording.number(facet.options.count)),
            "from": .text(wording.number(range.lowerBound + 1)),
            "to": .text(wording.number(range.upperBound)), "options": .list(options),
            "pagination": pages.context(number, from: place),
          ]
        ], at: place, to: output)
    }
  }
}

extension Facet.Option {
  /// The option as a link from a page.
  func value(isCurrent: Bool = false, in site: Site, from place: PagePlace) -> TemplateValue {
    var value: TemplateObject = [
      "title": .text(title), "url": .text(place.page(address)),
      "count": .text(site.wording.number(ids.count)), "isCurrent": .flag(isCurrent),
    ]
    value.mark(tongue)
    return .object(value)
  }
}
