import Records
import Templates

/// `/theo-doi/`: every commitment with its evidence, late first; also by standing, by unit and by
/// kind of record. Each page of each list is a plain address.
struct FollowUpPages: SitePart {
  /// How many options a filter may have on every page.
  private static let limit = 60

  func write(_ site: Site, to output: Output) throws {
    let filters = FollowUpList.Division.allCases.map { ($0, FollowUpList.all($0, in: site)) }
    let lists = filters.flatMap(\.1)
    let options = Pieces.shared(lists.map(FollowUpOption.init))
    for list in [FollowUpList(all: site)] + lists {
      let pages = Pages(
        count: list.promises.count, size: FollowUpList.pageSize(site), of: list.address)
      let shared = Pieces.shared([options, pages, FollowedList(list: list, site: site)])
      for number in pages.numbers {
        try Pieces.make(of: [shared, pages.address(number)]) {
          try write(number, of: pages, list, filters, site, output)
        }
      }
    }
  }

  private typealias Filters = [(division: FollowUpList.Division, lists: [FollowUpList])]

  private func write(
    _ number: Int, of pages: Pages, _ list: FollowUpList, _ filters: Filters, _ site: Site,
    _ output: Output
  ) throws {
    let range = pages.range(number)
    let shown = list.promises[range]
    let place = PagePlace(pages.address(number))
    var object = object(list, filters, site, place)
    object["from"] = .text(site.wording.number(range.lowerBound + 1))
    object["to"] = .text(site.wording.number(range.upperBound))
    object["isEmpty"] = .flag(shown.isEmpty)
    object["pagination"] = pages.context(number, from: place)
    let own: TemplateObject = [
      "list": .object(object), "follow": .object(follow(list, shown, site, place)),
    ]
    let page = context(list, number, shown, site)
    try site.write(page, template: "follow-up", own, at: place, to: output)
  }

  private func context(
    _ list: FollowUpList, _ number: Int, _ shown: ArraySlice<Int>, _ site: Site
  ) -> PageContext {
    let heading = site.words["followUp"]
    var title = list.title.map { "\(heading): \($0)" } ?? heading
    let own = title
    if number > 1 { title += " – \(site.words["page"]) \(number)" }
    var page = PageContext(
      title: title, heading: own, description: site.words["followUpAbout"], type: "follow-up",
      breadcrumbs: [(site.words["home"], "")])
    if list.title != nil { page.breadcrumbs.append((heading, Routes.followUp)) }
    page.hasIllustration = shown.contains {
      site.catalog.summaries[site.catalog.promises[$0].record].isIllustration
    }
    return page
  }

  /// What the partials of lists take: numbers and filters.
  private func object(
    _ list: FollowUpList, _ filters: Filters, _ site: Site, _ place: PagePlace
  ) -> TemplateObject {
    var object: TemplateObject = ["total": .text(site.wording.number(list.promises.count))]
    object.set(
      list: "filters",
      // A filter by many units stands on the first page of all only, not on thousands of pages.
      filters.filter {
        $0.lists.count > 1 && ($0.lists.count <= Self.limit || place.address == Routes.followUp)
      }.map { division, lists in
        [
          "key": .text("\(division)"), "label": .text(label(division, site)),
          "options": .list(
            lists.map { option in
              var value: TemplateObject = [
                "title": .text(option.title ?? ""), "url": .text(place.page(option.address)),
                "count": .text(site.wording.number(option.promises.count)),
                "isCurrent": .flag(option.address == list.address),
              ]
              value.mark(option.tongue)
              return .object(value)
            }),
        ]
      })
    if let title = list.title, let division = list.division {
      let active: TemplateValue = [
        "label": .text(label(division, site)), "title": .text(title),
        "clearURL": .text(place.page(Routes.followUp)),
      ]
      object.set(list: "active", [active])
    }
    return object
  }

  private func label(_ division: FollowUpList.Division, _ site: Site) -> String {
    switch division {
    case .standing: site.words["filterState"]
    case .unit: site.words["filterUnit"]
    case .kind: site.words["searchKind"]
    }
  }

  /// The commitments of a page, under one heading for each standing.
  private func follow(
    _ list: FollowUpList, _ shown: ArraySlice<Int>, _ site: Site, _ place: PagePlace
  ) -> TemplateObject {
    let context = PromiseContext(site: site, place: place)
    var follow: TemplateObject = [
      "about": .text(site.followUpAbout), "sourcesURL": .text(place.page(Routes.followUpSources)),
    ]
    // A list of one standing has nothing to count.
    if list.division != .standing, !list.promises.isEmpty {
      follow["tally"] = .object(site.tally(of: list, from: place))
      // One picture of the whole list stands on its first page.
      if place.address == list.address, let kept = KeptOverTime(list.promises, in: site).bars {
        follow["kept"] = kept.value
      }
    }
    let groups = Dictionary(grouping: shown) { site.followUp.standings[$0] }
    follow["groups"] = .list(
      Commitment.Standing.allCases.compactMap { standing in
        guard let promises = groups[standing] else { return nil }
        let title = site.words.standing(standing)
        return [
          "id": .text(standing.slug), "title": .text(title),
          "count": .text(site.wording.number(list.standings[standing]?.count ?? 0)),
          "table": context.table(promises, caption: title),
        ]
      })
    return follow
  }
}

extension Site {
  /// How «overdue» is found, and as of which day.
  var followUpAbout: String {
    let rule = words.text("followUpRule", ["date": wording.date(today)])
    return settings.measured.isEmpty ? rule : rule + " " + words["followUpScope"]
  }
}
