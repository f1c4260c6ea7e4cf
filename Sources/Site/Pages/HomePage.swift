import Diagnostics
import Records
import Templates
import Vietnamese

/// The home page: search, what is coming, what is new, the doors, find my commune.
struct HomePage: SitePart {
  /// How many records a list on the page holds.
  private static let shown = 6
  /// How many late commitments it shows.
  private static let late = 5

  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace("")
    let wording = site.wording
    // Feeds tell of what was withdrawn; here it would only be offered again.
    let latest = site.latest(Self.shown) { site.catalog.counts($0) }
    let upcoming = site.upcoming().prefix(Self.shown)
    var home: TemplateObject = [
      "doors": .list(site.doors.map { door($0, site, place) }),
      "latest": .list(latest.map { site.entry($0, from: place, dated: .publication) }),
      "lists": site.lists(from: place),
    ]
    home.set(list: "upcoming", upcoming.map { site.entry($0, from: place) })
    let late = site.followUp.byStanding[.late] ?? []
    // What has just become late comes first; what is late the longest heads the full list.
    let newest = late.reversed().prefix(Self.late)
    let promises = PromiseContext(site: site, place: place)
    home.set(list: "late", newest.map(promises.entry))
    let all = FollowUpList(all: site)
    if !all.promises.isEmpty { home["tally"] = .object(site.tally(of: all, from: place)) }
    home["lateCount"] = .text(wording.number(late.count))
    home["followUpURL"] = .text(place.page(Routes.followUp))
    home.set(list: "units", site.communes.map { site.link(to: $0, from: place) })
    var page = PageContext(
      title: wording.text(site.settings.title),
      description: wording.text(site.settings.description),
      type: "home", feed: (wording.text(site.settings.title), Routes.feed),
      hasIllustration: (latest + upcoming + newest.map { site.catalog.promises[$0].record })
        .contains { site.catalog.summaries[$0].isIllustration })
    page.updated = site.today
    try site.write(page, template: "home", ["home": .object(home)], at: place, to: output)
  }

  private func door(_ kind: Kind, _ site: Site, _ place: PagePlace) -> TemplateValue {
    let index = site.catalog.kinds.index(slug: kind.slug) ?? 0
    let ids = site.catalog.records(ofKind: index)
    var door: TemplateObject = [
      "key": .text(kind.key), "title": .text(site.wording.text(kind.plural)),
      "about": .text(site.wording.text(kind.about)), "url": .text(place.page(Routes.list(kind))),
      "count": .text(site.wording.number(ids.count)),
    ]
    door.set(list: "states", states(kind, ids, site, place))
    return .object(door)
  }

  /// How many records of a kind are under way or in trouble; what is over or not begun is not told.
  private func states(
    _ kind: Kind, _ ids: [Int], _ site: Site, _ place: PagePlace
  ) -> [TemplateValue] {
    var counts: [String: Int] = [:]
    for id in ids { site.catalog.toldState(of: id).map { counts[$0.key, default: 0] += 1 } }
    return kind.stateChoices
      .filter { counts[$0.key] != nil && ["good", "warn", "bad"].contains($0.tone) }
      .map { state in
        let address = Routes.filter(kind, state: state.names.vi)
        return [
          "title": .text(site.wording.text(state.names)), "tone": .text(state.tone),
          "count": .text(site.wording.number(counts[state.key] ?? 0)),
          // A list of one state is there only where there are several.
          "url": counts.count > 1 ? .text(place.page(address)) : .missing,
        ]
      }
  }
}

extension Site {
  /// The records that were published last, newest first: of one kind, or of all whose records are
  /// news. What takes place later counts from the day on which it was announced.
  func latest(
    _ count: Int, ofKind kind: Int? = nil, where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    let ids = kind.map { catalog.records(ofKind: $0) } ?? Array((0..<catalog.shownCount).reversed())
    let dated = ids.compactMap { id -> (id: Int, day: CivilDate)? in
      if kind == nil && !catalog.kind(of: id).isNews || !isWanted(id) { return nil }
      let summaries = catalog.summaries
      return (summaries[id].published ?? summaries[id].issued ?? summaries[id].date).map {
        (id, $0)
      }
    }
    let past = dated.filter { $0.day <= today }
    return past.sorted { $0.day == $1.day ? $0.id > $1.id : $0.day > $1.day }.prefix(count).map(
      \.id)
  }

  /// Records that take place today or later and are neither cancelled nor over, the nearest first;
  /// of one unit where one is given. What returns is there once.
  func upcoming(of unit: Int? = nil) -> [Int] {
    let ids = unit.map { catalog.records(ofUnit: $0) } ?? Array(0..<catalog.shownCount)
    return ids.compactMap { id -> Occurrence? in
      let summaries = catalog.summaries.reading(id)
      guard summaries[id].calendar != nil, catalog.state(of: id)?.tone != "done" else {
        return nil
      }
      return catalog.next(of: id, onOrAfter: today)
    }
    .sorted(by: Occurrence.comesBefore).map(\.record)
  }

  /// The lists of all kinds that have records, those with a door first, then the pages that the site
  /// makes from the whole.
  func lists(from place: PagePlace) -> TemplateValue {
    let kinds = catalog.kinds.kinds.indices.filter { !catalog.records(ofKind: $0).isEmpty }
      .sorted { (order(ofKind: $0), $0) < (order(ofKind: $1), $1) }
    return .list(
      kinds.map { index in
        let kind = catalog.kinds.kinds[index]
        return [
          "title": .text(wording.text(kind.plural)), "url": .text(place.page(Routes.list(kind))),
          "count": .text(wording.number(catalog.records(ofKind: index).count)),
        ]
      } + overviews(from: place))
  }

  /// The units in which citizens look for themselves: those of the level of communes that still
  /// exist and have units or records of their own, by name.
  var communes: [Int] {
    let ids = (0..<catalog.shownCount).filter { id in
      guard let facts = catalog.summaries.reading(id)[id].unitFacts else { return false }
      let exists = facts.until.map { $0 >= today } ?? true
      return exists && facts.isCommune
    }
    return ids.sorted { collationOrder($0, $1) }
  }
}
