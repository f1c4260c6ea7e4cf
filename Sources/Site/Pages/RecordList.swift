import Records
import Templates

/// One list of records, cut into pages.
struct RecordList {
  let kind: Kind
  let facets: [Facet]
  /// The options of each facet as seen from pages of one depth, none of them current.
  private var options: [String: [[TemplateValue]]] = [:]

  /// The lists of a kind that some facets divide.
  init(kind: Kind, facets: [Facet]) {
    self.kind = kind
    self.facets = facets
  }

  /// Writes all pages of the list of a kind, or of one option of a facet.
  mutating func write(
    _ ids: [Int], _ option: Facet.Option? = nil, of facet: Facet? = nil,
    in site: Site,
    to output: Output
  ) throws {
    let address = option?.address ?? Routes.list(kind)
    let pages = Pages(count: ids.count, size: site.settings.pageSize, of: address)
    for number in pages.numbers {
      let range = pages.range(number)
      let shown = ids[range]
      let place = PagePlace(pages.address(number))
      var list = heading(ids.count, option, facet, site, place)
      list["from"] = .text(site.wording.number(range.lowerBound + 1))
      list["to"] = .text(site.wording.number(range.upperBound))
      list["entries"] = site.entries(shown, from: place)
      list["isEmpty"] = .flag(shown.isEmpty)
      list["pagination"] = pages.context(number, from: place)
      if option == nil, kind.slug == site.documents?.slug,
        site.catalog.citations.hasUnrecorded
      {
        list["unrecordedURL"] = .text(place.page(Routes.unrecorded(kind)))
      }
      if option == nil, let index = site.catalog.kinds.index(slug: kind.slug),
        site.mappedKinds.contains(index)
      {
        list["mapTitle"] = .text(site.mapTitle(kind))
        list["mapURL"] = .text(place.page(Routes.map(kind)))
      }
      let page = context(number, option, site, shown)
      let template = "list-\(kind.key)"
      try site.write(
        page, template: site.theme.templates.contains(template) ? template : "list",
        ["list": .object(list)], at: place, to: output)
    }
  }

  private func context(
    _ number: Int, _ option: Facet.Option?, _ site: Site, _ shown: ArraySlice<Int>
  ) -> PageContext {
    let plural = site.wording.text(kind.plural)
    var title = option.map { "\(plural): \($0.title)" } ?? plural
    let heading = title
    if number > 1 { title += " – \(site.words["page"]) \(number)" }
    var page = PageContext(
      title: title, heading: heading, description: site.wording.text(kind.about), type: "list",
      breadcrumbs: [(site.words["home"], "")],
      feed: (plural, Routes.list(kind) + "/" + Routes.feed))
    if option != nil { page.breadcrumbs.append((plural, Routes.list(kind))) }
    page.hasIllustration = shown.contains { site.catalog.summaries[$0].isIllustration }
    return page
  }

  private mutating func heading(
    _ total: Int, _ option: Facet.Option?, _ facet: Facet?, _ site: Site, _ place: PagePlace
  ) -> TemplateObject {
    let wording = site.wording
    var list: TemplateObject = [
      "kind": [
        "key": .text(kind.key), "title": .text(wording.text(kind.names)),
        "plural": .text(wording.text(kind.plural)), "about": .text(wording.text(kind.about)),
        "url": .text(place.page(Routes.list(kind))),
      ],
      "title": .text(option?.title ?? wording.text(kind.plural)),
      "total": .text(wording.number(total)),
      "feedURL": .text(place.file(Routes.list(kind) + "/" + Routes.feed)),
    ]
    list.set(list: "filters", filters(option, site, place))
    if let option, let facet {
      let active: TemplateValue = [
        "label": .text(facet.label), "title": .text(option.title),
        "clearURL": .text(place.page(Routes.list(kind))),
      ]
      list.set(list: "active", [active])
    }
    return list
  }

  private mutating func filters(
    _ current: Facet.Option?, _ site: Site, _ place: PagePlace
  ) -> [TemplateValue] {
    let made =
      options[place.root]
      ?? facets.map { facet in
        facet.isLong ? [] : facet.options.map { $0.value(in: site, from: place) }
      }
    options[place.root] = made
    return zip(facets, made).map { facet, values in
      if facet.isLong { return all(of: facet, site, place) }
      var values = values
      if let current, let index = facet.options.firstIndex(where: { $0.address == current.address })
      {
        values[index] = current.value(isCurrent: true, in: site, from: place)
      }
      return [
        "key": .text(facet.key), "label": .text(facet.label), "options": .list(values),
      ]
    }
  }

  private func all(of facet: Facet, _ site: Site, _ place: PagePlace) -> TemplateValue {
    [
      "key": .text(facet.key), "label": .text(facet.label),
      "count": .text(site.wording.number(facet.options.count)),
      "allURL": .text(place.page(facet.address)),
    ]
  }
}
