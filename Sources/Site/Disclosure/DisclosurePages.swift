import Records
import Templates
import Vietnamese

/// What the law on grassroots democracy asks a commune to disclose: the fourteen items with what is
/// published under each, the plan of disclosure, the lists of what was disclosed.
struct DisclosurePages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let disclosure = Disclosure(site.catalog)
    let records = disclosure.recordsByItem()
    let lists = DisclosedLists(site: site, disclosure: disclosure)
    try writeHub(disclosure, records, lists, site, output)
    for (item, ids) in records.enumerated() {
      try write(item: item, ids, disclosure, site, output)
    }
    try lists.write(to: output)
  }

  private func writeHub(
    _ disclosure: Disclosure, _ records: [[Int]], _ lists: DisclosedLists, _ site: Site,
    _ output: Output
  ) throws {
    let place = PagePlace(Routes.disclosure)
    let words = site.words
    var overview = Overview(lead: words["disclosureLead"])
    let rule = site.catalog.disclosureRule
    let basis = "\(site.wording.text(rule.article)), \(rule.document)"
    overview.sections.append(
      Overview.Section(
        id: "muc", title: words["disclosureItems"], notes: ["\(words["basis"]): \(basis)."],
        links: disclosure.items.indices.map { item in
          site.count(
            "\(item + 1). \(site.wording.text(disclosure.items[item].names))",
            place.page(Routes.disclosure(item: disclosure.items[item].key)), records[item].count)
        }))
    let plans = disclosure.plans
    if !plans.isEmpty {
      overview.sections.append(
        Overview.Section(
          id: "ke-hoach", title: words["disclosurePlans"],
          entries: plans.prefix(20).map { site.entry($0, from: place) }))
    }
    overview.sections.append(
      Overview.Section(
        id: "danh-muc", title: words["disclosedLists"], notes: [words["disclosedListsText"]],
        links: lists.periods.reversed().map { period, ids in
          site.count(
            site.wording.period(period, lists.per),
            place.page(Routes.disclosed(in: period, lists.per)), ids.count)
        }))
    overview.sections.append(
      Overview.Section(
        id: "muc-do", title: words["completeness"], notes: [words["completenessText"]],
        links: [
          site.count(words["completeness"], place.page(Routes.completeness), nil)
        ]))
    try site.write(
      overview, title: words["disclosureTitle"], description: words["disclosureLead"], at: place,
      to: output)
  }

  private func write(
    item: Int, _ ids: [Int], _ disclosure: Disclosure, _ site: Site, _ output: Output
  ) throws {
    let choice = disclosure.items[item]
    let address = Routes.disclosure(item: choice.key)
    let title = "\(site.words["disclosureItem"]) \(item + 1): \(site.wording.text(choice.names))"
    let pages = Pages(count: ids.count, size: site.settings.pageSize, of: address)
    try pages.makeEach(of: ids) { number, range in
      let place = PagePlace(pages.address(number))
      var overview = Overview(lead: ids.isEmpty ? site.words["nothingHere"] : "")
      if !ids.isEmpty {
        overview.sections = [
          Overview.Section(
            id: "ho-so", title: "\(site.words["records"]) (\(site.wording.number(ids.count)))",
            entries: ids[range].map { site.entry($0, from: place) })
        ]
      }
      overview.pagination = pages.context(number, from: place)
      try site.write(
        overview, title: title, description: title, at: place, to: output,
        below: [(site.words["disclosureTitle"], Routes.disclosure)], page: number)
    }
  }
}

extension Site {
  /// A link with a count.
  func count(_ title: String, _ url: String, _ count: Int?) -> TemplateValue {
    [
      "title": .text(title), "url": .text(url),
      "count": .text(count.map { wording.number($0) } ?? ""),
    ]
  }

  /// Writes a page of sections; `below` are the pages between it and the home page.
  func write(
    _ overview: Overview, title: String, description: String, at place: PagePlace,
    to output: Output, below: [(title: String, address: String)] = [], page number: Int = 1
  ) throws {
    let page = PageContext(
      title: number == 1 ? title : "\(title) – \(words["page"]) \(number)", heading: title,
      description: description, type: "overview",
      breadcrumbs: [(words["home"], "")] + below,
      hasIllustration: hasIllustrations)
    try write(
      page, template: "overview", ["overview": .object(overview.object)], at: place, to: output)
  }
}
