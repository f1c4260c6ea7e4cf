import Records
import Templates

/// `/du-an/ban-do/`: where the records of a kind lie and what they cost by sector, of the whole site
/// and of each commune. For kinds whose records say where they are, or how much money they take.
struct MapPages: SitePart {
  /// The template; a theme without it has no such pages.
  static let template = "map"
  /// So many records stand on one map; where there are more, the map of the whole site shows
  /// communes, and that of a commune its newest records.
  static let most = 200

  func write(_ site: Site, to output: Output) throws {
    for kind in site.mappedKinds {
      let ids = site.catalog.records(ofKind: kind).filter(site.catalog.counts)
      let communes = MapPages.communes(ids, in: site)
      try write(kind, ids, nil, communes, site, output)
      for (commune, ids) in communes { try write(kind, ids, commune, [], site, output) }
    }
  }

  /// Records by the communes in which their units lie, by name; only those of which the site shows
  /// a record with figures.
  static func communes(_ ids: [Int], in site: Site) -> [(commune: Int, ids: [Int])] {
    var groups: [Int: [Int]] = [:]
    for id in ids {
      guard let unit = site.catalog.units[id] else { continue }
      let isCommune = site.catalog.summaries[unit].unitFacts?.isCommune == true
      guard let commune = isCommune ? unit : site.catalog.communes[unit] else { continue }
      groups[commune, default: []].append(id)
    }
    return groups.filter { $0.value.contains { site.catalog.summaries[$0].figures != nil } }
      .sorted { site.collationOrder($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  private func write(
    _ index: Int, _ ids: [Int], _ commune: Int?, _ communes: [(commune: Int, ids: [Int])],
    _ site: Site, _ output: Output
  ) throws {
    let kind = site.catalog.kinds.kinds[index]
    let place = PagePlace(Routes.map(kind, of: commune.map { site.catalog.summaries[$0].address }))
    let located = ids.filter { site.catalog.summaries[$0].figures?.point != nil }
    let isDivided = located.count > Self.most && communes.count > 1
    let items =
      isDivided
      ? communes.compactMap { item($0.commune, $0.ids, kind, site) }
      : located.prefix(Self.most).map { item($0, site) }
    var object: TemplateObject = [
      "total": .text(site.wording.number(ids.count)),
      "located": .text(site.wording.number(located.count)),
      "isDivided": .flag(isDivided), "isCut": .flag(!isDivided && items.count < located.count),
      "shown": .text(site.wording.number(items.count)),
      "listURL": .text(place.page(Routes.list(kind))),
    ]
    if let map = MapContext(site: site, items: items).object(from: place) {
      object["map"] = .object(map)
    }
    if let spending = Spending(kind, ids, in: site) { object["spending"] = spending.bars.value }
    object.set(
      list: "communes",
      communes.count > 1
        ? communes.map { commune, ids in
          let address = site.catalog.summaries[commune].address
          return [
            "title": .text(site.catalog.summaries[commune].title),
            "url": .text(place.page(Routes.map(kind, of: address))),
            "count": .text(site.wording.number(ids.count)),
          ]
        } : [])
    try site.write(
      page(kind, commune, ids, site), template: Self.template, ["places": .object(object)],
      at: place, to: output)
  }

  private func page(_ kind: Kind, _ commune: Int?, _ ids: [Int], _ site: Site) -> PageContext {
    let plural = site.wording.text(kind.plural)
    let own = site.mapTitle(kind)
    let name = "\(plural): \(own.lowercased())"
    let unit = commune.map { site.catalog.summaries[$0].title }
    var page = PageContext(
      title: unit.map { "\(name), \($0)" } ?? name,
      description: site.words[kind.hasSectors ? "mapAndMoneyAbout" : "mapAbout"],
      type: "map",
      breadcrumbs: [(site.words["home"], ""), (plural, Routes.list(kind))])
    if commune != nil { page.breadcrumbs.append((own, Routes.map(kind))) }
    page.hasIllustration = ids.contains { site.catalog.summaries[$0].isIllustration }
    return page
  }

  private func item(_ id: Int, _ site: Site) -> MapContext.Item {
    let summary = site.catalog.summaries[id]
    return MapContext.Item(
      title: summary.title, address: summary.address,
      point: summary.figures?.point ?? .init(latitude: 0, longitude: 0),
      state: site.catalog.toldState(of: id))
  }

  /// A commune, in the middle of its records.
  private func item(_ commune: Int, _ ids: [Int], _ kind: Kind, _ site: Site) -> MapContext.Item? {
    let points = ids.compactMap { site.catalog.summaries[$0].figures?.point }
    if points.isEmpty { return nil }
    let count = Double(points.count)
    let summary = site.catalog.summaries[commune]
    return MapContext.Item(
      title: summary.title, address: Routes.map(kind, of: summary.address),
      point: .init(
        latitude: points.reduce(0) { $0 + $1.latitude } / count,
        longitude: points.reduce(0) { $0 + $1.longitude } / count),
      count: points.count)
  }
}

extension Kind {
  /// Whether its records tell a sector, by which their money is added up.
  fileprivate var hasSectors: Bool { fields.index(ofKey: "sector") != nil }
}

extension Site {
  /// What the map page of a kind is called.
  func mapTitle(_ kind: Kind) -> String { words[kind.hasSectors ? "mapAndMoney" : "map"] }

  /// The kinds that have a map, by their places: of units, which are places themselves, there is
  /// none.
  static func mappedKinds(_ catalog: Catalog, _ theme: Theme) -> [Int] {
    guard theme.templates.contains(MapPages.template) else { return [] }
    return catalog.kinds.kinds.indices.filter {
      catalog.kinds.kinds[$0].role == nil && catalog.isMapped(kind: $0)
    }
  }
}

extension Routes {
  private static let mapName = "ban-do"

  /// Where the records of a kind lie; those of a commune where its address is given.
  static func map(_ kind: Kind, of commune: String? = nil) -> String {
    let map = "\(kind.slug)/\(mapName)"
    return commune.map { below(map, unit: $0) } ?? map
  }
}
