import Diagnostics
import Records
import Templates
import Vietnamese

/// The lists of a kind: all records, and those of one unit, one year or one state; each page of
/// each list is a plain address.
struct ListPages: SitePart {
  /// The place of the kind among all.
  let kind: Int

  func write(_ site: Site, to output: Output) throws {
    var ids = site.catalog.records(ofKind: kind)
    let kind = site.catalog.kinds.kinds[kind]
    if ids.isEmpty, kind.door == nil { return }
    // Units are looked up by name, everything else by how new it is.
    if kind.role == .unit { ids.sort { site.collationOrder($0, $1) } }
    let facets = kind.role == .unit ? [] : Facet.all(of: kind, ids, in: site)
    var list = RecordList(kind: kind, facets: facets)
    try list.write(ids, in: site, to: output)
    for facet in facets {
      if facet.isLong { try FacetPages(kind: kind, facet: facet).write(site, to: output) }
      for option in facet.options {
        try list.write(option.ids, option, of: facet, in: site, to: output)
      }
    }
  }
}

/// One way to divide the records of a kind: by unit, by year, by state.
struct Facet {
  /// The records that have one value in common.
  struct Option {
    let title: String
    let address: String
    let ids: [Int]
    /// The language of the title, where it is not that of the pages.
    var tongue: Language?
  }

  /// How many options a list page can hold; of more it would be made of little else.
  private static let most = 30

  let key: String
  let label: String
  /// Where all options stand, when there are many.
  let address: String
  let options: [Option]

  /// Whether the options have pages of their own, and lists only lead there.
  let isLong: Bool

  init(key: String, label: String, address: String, options: [Option], in site: Site) {
    self.key = key
    self.label = label
    self.address = address
    self.options = options
    isLong = options.count > Self.most && site.theme.templates.contains(FacetPages.template)
  }

  /// The facets of a kind that divide its records at all.
  static func all(of kind: Kind, _ ids: [Int], in site: Site) -> [Facet] {
    [units(kind, ids, site), years(kind, ids, site), states(kind, ids, site)]
      .filter { $0.options.count > 1 }
  }

  private static func units(_ kind: Kind, _ ids: [Int], _ site: Site) -> Facet {
    var groups: [Int: [Int]] = [:]
    for id in ids {
      guard let unit = site.catalog.units[id] else { continue }
      groups[unit, default: []].append(id)
      if let commune = site.catalog.communes[unit] { groups[commune, default: []].append(id) }
    }
    let options = groups.sorted { site.collationOrder($0.key, $1.key) }.map { unit, ids in
      let summary = site.catalog.summaries[unit]
      return Option(
        title: summary.title, address: Routes.filter(kind, unit: summary.address), ids: ids,
        tongue: site.titleTongue(of: unit))
    }
    return Facet(
      key: "unit", label: site.words["filterUnit"], address: Routes.units(kind), options: options,
      in: site)
  }

  private static func years(_ kind: Kind, _ ids: [Int], _ site: Site) -> Facet {
    let groups = Dictionary(grouping: ids.filter { site.catalog.summaries[$0].date != nil }) {
      site.catalog.summaries[$0].date?.year ?? 0
    }
    let options = groups.sorted { $0.key > $1.key }.map { year, ids in
      Option(title: "\(year)", address: Routes.filter(kind, year: year), ids: ids)
    }
    return Facet(
      key: "year", label: site.words["filterYear"], address: Routes.years(kind), options: options,
      in: site)
  }

  private static func states(_ kind: Kind, _ ids: [Int], _ site: Site) -> Facet {
    var groups: [String: (state: Field.Choice, ids: [Int])] = [:]
    for id in ids {
      guard let state = site.catalog.toldState(of: id) else { continue }
      groups[state.key, default: (state, [])].ids.append(id)
    }
    // In the order of the kind; what became of records that is no answer of its field comes last.
    let order = kind.stateChoices.map(\.key)
    let options = groups.values.sorted {
      let places = [$0, $1].map { order.firstIndex(of: $0.state.key) ?? order.count }
      return (places[0], $0.state.key) < (places[1], $1.state.key)
    }
    .map { state, ids in
      Option(
        title: site.wording.text(state.names), address: Routes.filter(kind, state: state.names.vi),
        ids: ids)
    }
    return Facet(
      key: "state", label: site.words["filterState"], address: Routes.states(kind),
      options: options, in: site)
  }
}
