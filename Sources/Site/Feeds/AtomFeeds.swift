import Diagnostics
import Records
import Vietnamese

/// News of the whole site and of each kind, as Atom (RFC 4287).
struct AtomFeeds: SitePart {
  /// How many records a feed holds.
  private static let length = 50

  func write(_ site: Site, to output: Output) throws {
    let title = site.wording.text(site.settings.title)
    try output(Routes.feed, feed(site, title: title, list: "", site.latest(Self.length)))
    for index in site.catalog.kinds.kinds.indices {
      let kind = site.catalog.kinds.kinds[index]
      let ids = site.catalog.records(ofKind: index)
      if ids.isEmpty, kind.door == nil { continue }
      let feed = feed(
        site, title: "\(site.wording.text(kind.plural)) – \(title)", list: Routes.list(kind),
        site.latest(Self.length, ofKind: index))
      try output(Routes.list(kind) + "/" + Routes.feed, feed)
    }
  }

  private func feed(_ site: Site, title: String, list: String, _ ids: [Int]) -> [UInt8] {
    let home = site.absolute(list)
    let updated = ids.compactMap { site.updated($0) }.max() ?? site.today
    var xml = XMLWriter()
    xml.element(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language.rawValue)]
    ) { xml in
      xml.element("title", text: title)
      xml.element("id", text: home)
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", home)])
      xml.empty(
        "link",
        [("rel", "self"), ("type", "application/atom+xml"), ("href", home + Routes.feed)])
      xml.element("updated", text: Self.instant(updated))
      let owner = site.owner.map { site.catalog.summaries[$0].title }
      xml.element("author") {
        $0.element("name", text: owner ?? site.wording.text(site.settings.title))
      }
      for id in ids { entry(id, site, &xml) }
    }
    return xml.bytes
  }

  private func entry(_ id: Int, _ site: Site, _ xml: inout XMLWriter) {
    let summaries = site.catalog.summaries
    let address = site.absolute(summaries[id].address)
    xml.element("entry") { xml in
      xml.element(
        "title",
        text: [site.outcome(of: id), summaries[id].number?.description, summaries[id].title]
          .compactMap(\.self).joined(separator: " – "))
      xml.element("id", text: address)
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", address)])
      xml.element("updated", text: Self.instant(site.updated(id) ?? site.today))
      if let published = summaries[id].published ?? summaries[id].issued {
        xml.element("published", text: Self.instant(published))
      }
      if let unit = site.catalog.units[id] {
        xml.element("author") { $0.element("name", text: site.catalog.summaries[unit].title) }
      }
      let kind = site.catalog.kind(of: id)
      xml.empty("category", [("term", kind.key), ("label", site.wording.text(kind.names))])
      let change = summaries[id].changeNote.map { "\(site.words["changed"]): \($0). " } ?? ""
      let withdrawal =
        summaries[id].withdrawn.map {
          "\(site.words["withdrawn"]) \(site.words["onDate"]) \(site.wording.date($0)). "
        } ?? ""
      let text = withdrawal + change + summaries[id].abstract
      if !text.isEmpty { xml.element("summary", text: text) }
    }
  }

  /// The beginning of a day in Vietnam, as RFC 3339 writes it.
  private static func instant(_ date: CivilDate) -> String { date.iso + "T00:00:00+07:00" }
}

extension Site {
  /// What became of a record that stands no more as it was published, in words; nil of all others.
  fileprivate func outcome(of id: Int) -> String? {
    let isCancelled = catalog.state(of: id)?.key == "cancelled"
    if case .current = catalog.stage(of: id), !isCancelled { return nil }
    if case .ended = catalog.stage(of: id), !isCancelled { return nil }
    return catalog.toldState(of: id).map { wording.text($0.names) }
  }
}
