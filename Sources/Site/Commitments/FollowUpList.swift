import Diagnostics
import Records

/// One list of commitments: all, or those of one unit, one kind of record, one standing.
struct FollowUpList {
  /// What divides the commitments.
  enum Division: CaseIterable {
    case standing
    case unit
    case kind
  }

  /// The address of its first page.
  let address: String
  /// What it is of; nil for all.
  let title: String?
  /// The language of the title, where it is not that of the pages.
  private(set) var tongue: Language?
  /// Which filter gives it; nil for all.
  let division: Division?
  /// Its commitments in the order of follow-up.
  let promises: [Int]
  /// How many of them stand in each way, and where the first of these is; counted once for all pages.
  private(set) var standings: [Commitment.Standing: (first: Int, count: Int)] = [:]

  /// All commitments of a site.
  init(all site: Site) {
    self.init(Routes.followUp, nil, nil, site.followUp.order, site)
  }

  /// The commitments for which a unit answers.
  init(unit: Int, in site: Site) {
    let summary = site.catalog.summaries[unit]
    self.init(
      Routes.followUp(unit: summary.address), summary.title, .unit,
      site.followUp.list(ofUnit: unit), site)
    tongue = site.titleTongue(of: unit)
  }

  /// The commitments in records of a kind.
  init(kind: Int, in site: Site) {
    let index = kind
    let kind = site.catalog.kinds.kinds[index]
    self.init(
      Routes.followUp(kind), site.wording.text(kind.plural), .kind,
      site.followUp.byKind[index] ?? [], site)
  }

  /// The commitments that stand in one way.
  init(_ standing: Commitment.Standing, in site: Site) {
    self.init(
      Routes.followUp(standing), site.words.standing(standing), .standing,
      site.followUp.byStanding[standing] ?? [], site)
  }

  private init(
    _ address: String, _ title: String?, _ division: Division?, _ promises: [Int], _ site: Site
  ) {
    self.address = address
    self.title = title
    self.division = division
    self.promises = promises
    for (place, promise) in promises.enumerated() {
      standings[site.followUp.standings[promise], default: (place, 0)].count += 1
    }
  }

  /// Where in it the commitments begin that stand in one way, as seen from a page.
  func url(of standing: Commitment.Standing, in site: Site, from place: PagePlace) -> String {
    let first = standings[standing]?.first ?? 0
    let page = Routes.page(first / Self.pageSize(site) + 1, of: address)
    return place.page(page) + "#" + standing.slug
  }

  /// How many commitments a page holds: a row is shorter than an entry of a list of records.
  static func pageSize(_ site: Site) -> Int { site.settings.pageSize * 2 }

  /// The lists that one filter of a site leads to.
  static func all(_ division: Division, in site: Site) -> [FollowUpList] {
    let follow = site.followUp
    switch division {
    case .standing: return Commitment.Standing.allCases.map { FollowUpList($0, in: site) }
    case .unit:
      return follow.units.sorted(by: site.collationOrder)
        .map { FollowUpList(unit: $0, in: site) }
    case .kind:
      return follow.byKind.keys
        .sorted { (site.order(ofKind: $0), $0) < (site.order(ofKind: $1), $1) }
        .map { FollowUpList(kind: $0, in: site) }
    }
  }
}
