import Records
import Templates

/// What the page of a unit has besides its record: where it stands, and everything that is its own.
struct UnitContext {
  let site: Site
  let place: PagePlace
  let id: Int

  func object() -> TemplateObject {
    let catalog = site.catalog
    let own = catalog.records(ofUnit: id)
    var unit: TemplateObject = ["total": .text(site.wording.number(own.count))]
    if let tally = site.tally(ofUnit: id, from: place) { unit["tally"] = .object(tally) }
    let children = catalog.children[id].sorted { site.collationOrder($0, $1) }
    unit.set(list: "children", children.map { site.link(to: $0, from: place) })
    unit.set(list: "groups", site.grouped(own).map { group($0.kind, $0.ids) })
    let upcoming = site.upcoming(of: id).prefix(5)
    unit.set(list: "upcoming", upcoming.map { site.entry($0, from: place) })
    unit.set(list: "targets", targets())
    if let kept = KeptOverTime(site.followUp.list(ofUnit: id), in: site).bars {
      unit["kept"] = kept.value
    }
    if let meetings = YearOfMeetings(of: own, in: site).object(from: place) {
      unit["meetings"] = .object(meetings)
    }
    unit.set(list: "maps", maps(own))
    if own.contains(where: catalog.isInCalendar) {
      unit["calendarURL"] = .text(place.page(Routes.calendar(unit: catalog.summaries[id].address)))
    }
    let merged = catalog.merged(into: id)
    unit.set(list: "mergedFrom", merged.map { site.link(to: $0, from: place) })
    guard let facts = catalog.summaries[id].unitFacts else { return unit }
    if let parent = facts.parent { unit["parent"] = link(named: parent) }
    unit.set(list: "mergedInto", facts.mergedInto.map(link(named:)))
    let receptions = facts.receptions.filter { $0.until.map { !site.isOver($0) } ?? true }
    unit.set(
      list: "receptions",
      receptions.map {
        ["text": .text([$0.day, $0.hours, $0.place].compactMap(\.self).joined(separator: ", "))]
      })
    if let from = facts.from { unit["from"] = .text(site.wording.date(from)) }
    if let until = facts.until {
      unit["until"] = .text(site.wording.date(until))
      unit["isDissolved"] = .flag(site.isOver(until))
    }
    return unit
  }

  /// The maps of a commune's records, one for each kind that has any.
  private func maps(_ own: [Int]) -> [TemplateValue] {
    let catalog = site.catalog
    guard catalog.summaries[id].unitFacts?.isCommune == true else { return [] }
    let kinds = Set(
      own.lazy.filter { catalog.counts($0) && catalog.summaries[$0].figures != nil }
        .map { catalog.summaries[$0].kind })
    return site.mappedKinds.filter(kinds.contains).map { index in
      let kind = catalog.kinds.kinds[index]
      return [
        "title": .text("\(site.wording.text(kind.plural)): \(site.mapTitle(kind).lowercased())"),
        "url": .text(place.page(Routes.map(kind, of: catalog.summaries[id].address))),
      ]
    }
  }

  private func link(named name: String) -> TemplateValue {
    let summary = site.catalog.summaries[id]
    let mention = Mention(.unit, name, at: summary.position, field: "")
    let file = site.catalog.files[summary.file]
    if case .record(let other) = site.catalog.resolve(mention, from: file),
      site.catalog.isShown(other)
    {
      return site.link(to: other, from: place)
    }
    return ["title": .text(name)]
  }

  private func group(_ kind: Int, _ ids: [Int]) -> TemplateValue {
    let kind = site.catalog.kinds.kinds[kind]
    let unit = site.catalog.summaries[id].address
    let all =
      site.catalog.kinds.index(slug: kind.slug).map { site.catalog.records(ofKind: $0) } ?? []
    // There is a list of the unit's own only where several units share the kind.
    let isDivided = all.contains { site.catalog.units[$0].map { $0 != id } ?? false }
    let list = isDivided ? Routes.filter(kind, unit: unit) : Routes.list(kind)
    return [
      "key": .text(kind.key), "title": .text(site.wording.text(kind.plural)),
      "count": .text(site.wording.number(ids.count)), "url": .text(place.page(list)),
      "entries": site.entries(ids.prefix(5), from: place),
    ]
  }
}
