import Records
import Templates

/// One list of records, cut into pages.
struct RecordList {
  let kind: Kind
  let facets: [Facet]

  /// Writes all pages of the list of a kind, or of one option of a facet.
  func write(
    _ ids: [Int], _ option: Facet.Option? = nil, of facet: Facet? = nil,
    in site: Site,
    to output: Output
  ) throws {
    let size = site.settings.pageSize
    let pages = max(1, (ids.count + size - 1) / size)
    let address = option?.address ?? Routes.list(kind)
    for number in 1...pages {
      let shown = ids.dropFirst((number - 1) * size).prefix(size)
      let place = PagePlace(Routes.page(number, of: address))
      var list = heading(ids.count, option, facet, site, place)
      list["from"] = .text(site.wording.number((number - 1) * size + 1))
      list["to"] = .text(site.wording.number((number - 1) * size + shown.count))
      list["entries"] = site.entries(shown, from: place)
      list["isEmpty"] = .flag(shown.isEmpty)
      if option == nil, kind.slug == site.documents?.slug,
        !site.catalog.citations.unrecorded.isEmpty
      {
        list["unrecordedURL"] = .text(place.page(Routes.unrecorded(kind)))
      }
      if pages > 1 {
        list["pagination"] = Self.pagination(number, of: pages, address, site, place)
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

  private func heading(
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
    list.set(list: "filters", facets.map { filter($0, option, site, place) })
    if let option, let facet {
      let active: TemplateValue = [
        "label": .text(facet.label), "title": .text(option.title),
        "clearURL": .text(place.page(Routes.list(kind))),
      ]
      list.set(list: "active", [active])
    }
    return list
  }

  private func filter(
    _ facet: Facet, _ current: Facet.Option?, _ site: Site, _ place: PagePlace
  ) -> TemplateValue {
    [
      "key": .text(facet.key), "label": .text(facet.label),
      "options": .list(
        facet.options.map { option in
          [
            "title": .text(option.title), "url": .text(place.page(option.address)),
            "count": .text(site.wording.number(option.ids.count)),
            "isCurrent": .flag(option.address == current?.address),
          ]
        }),
    ]
  }

  /// Links to the pages of a list: the first, the last and those around the current one.
  static func pagination(
    _ number: Int, of pages: Int, _ address: String, _ site: Site, _ place: PagePlace
  ) -> TemplateValue {
    func url(_ number: Int) -> TemplateValue { .text(place.page(Routes.page(number, of: address))) }
    var items: [TemplateValue] = []
    var last = 0
    for other in 1...pages where other == 1 || other == pages || abs(other - number) <= 2 {
      if other > last + 1 { items.append(["isGap": true]) }
      items.append(
        ["number": .text("\(other)"), "url": url(other), "isCurrent": .flag(other == number)])
      last = other
    }
    var object: TemplateObject = [
      "current": .text("\(number)"), "total": .text("\(pages)"), "pages": .list(items),
    ]
    if number > 1 { object["previous"] = ["url": url(number - 1)] }
    if number < pages { object["next"] = ["url": url(number + 1)] }
    return .object(object)
  }
}
