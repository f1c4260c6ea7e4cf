import Records
import Vietnamese

/// The addresses of all pages for search engines (sitemaps.org 0.9), and `robots.txt`.
struct Sitemap: SitePart {
  /// The most addresses that one file may hold.
  var limit = 50_000

  private static let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")

  func write(_ site: Site, to output: Output) throws {
    let entries = self.entries(site)
    let parts = stride(from: 0, to: entries.count, by: limit).map {
      entries[$0..<min($0 + limit, entries.count)]
    }
    if parts.count == 1 {
      try output("sitemap.xml", file(parts[0]))
    } else {
      for (index, part) in parts.enumerated() { try output("sitemap-\(index + 1).xml", file(part)) }
      try output("sitemap.xml", list(of: parts.count, site))
    }
    let robots =
      site.audience == .internal
      ? "User-agent: *\nDisallow: /\n"
      : "User-agent: *\nAllow: /\n\nSitemap: \(site.settings.baseURL)sitemap.xml\n"
    try output("robots.txt", Array(robots.utf8))
  }

  private func entries(_ site: Site) -> [(address: String, day: String?)] {
    var entries: [(address: String, day: String?)] = [(site.absolute(""), nil)]
    for index in site.catalog.kinds.kinds.indices where !site.catalog.records(ofKind: index).isEmpty
    {
      entries.append((site.absolute(Routes.list(site.catalog.kinds.kinds[index])), nil))
    }
    entries += site.targets.addresses.map { (site.absolute($0), nil) }
    if !site.followUp.order.isEmpty {
      entries.append((site.absolute(Routes.followUp), site.today.iso))
    }
    entries += [Routes.calendar, Routes.receptions, Routes.accessibility].map {
      (site.absolute($0), nil)
    }
    for id in 0..<site.catalog.shownCount where !site.catalog.kind(of: id).isUnindexed {
      entries.append((site.absolute(site.catalog.summaries[id].address), site.updated(id)?.iso))
    }
    entries += site.mappedKinds.map {
      (site.absolute(Routes.map(site.catalog.kinds.kinds[$0])), nil)
    }
    if let kind = site.documents, !site.catalog.citations.unrecorded.isEmpty {
      entries.append((site.absolute(Routes.unrecorded(kind)), nil))
      for document in site.catalog.citations.unrecorded {
        entries.append((site.absolute(Routes.unrecorded(document.slug, kind)), nil))
      }
    }
    return entries
  }

  private func file(_ entries: ArraySlice<(address: String, day: String?)>) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("urlset", [Self.namespace]) { xml in
      for entry in entries {
        xml.element("url") { xml in
          xml.element("loc", text: entry.address)
          if let day = entry.day { xml.element("lastmod", text: day) }
        }
      }
    }
    return xml.bytes
  }

  private func list(of count: Int, _ site: Site) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", [Self.namespace]) { xml in
      for index in 1...count {
        xml.element("sitemap") {
          $0.element("loc", text: site.settings.baseURL + "sitemap-\(index).xml")
        }
      }
    }
    return xml.bytes
  }
}
