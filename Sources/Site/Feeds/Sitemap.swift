import Diagnostics
import Records
import Vietnamese

/// The addresses of all pages for search engines (sitemaps.org 0.9), and `robots.txt`.
struct Sitemap: SitePart {
  /// The most addresses that one file may hold.
  var limit = 50_000

  private static let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  private static let links = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")

  func write(_ site: Site, to output: Output) throws {
    let entries = self.entries(site)
    // A page has an address in each language, and each of them names all.
    let size = max(1, limit / site.settings.languages.count)
    let parts = stride(from: 0, to: entries.count, by: size).map {
      entries[$0..<min($0 + size, entries.count)]
    }
    if parts.count == 1 {
      try output("sitemap.xml", file(parts[0], site))
    } else {
      for (index, part) in parts.enumerated() {
        try output("sitemap-\(index + 1).xml", file(part, site))
      }
      try output("sitemap.xml", list(of: parts.count, site))
    }
    let robots =
      site.audience == .internal
      ? "User-agent: *\nDisallow: /\n"
      : "User-agent: *\nAllow: /\n\nSitemap: \(site.settings.baseURL)sitemap.xml\n"
    try output("robots.txt", Array(robots.utf8))
  }

  /// The addresses of all pages below the root, each with the day on which it last changed.
  private func entries(_ site: Site) -> [(address: String, day: String?)] {
    var entries: [(address: String, day: String?)] = [("", nil)]
    for index in site.catalog.kinds.kinds.indices where !site.catalog.records(ofKind: index).isEmpty
    {
      entries.append((Routes.list(site.catalog.kinds.kinds[index]), nil))
    }
    entries += site.targets.addresses.map { ($0, nil) }
    if !site.followUp.order.isEmpty {
      entries.append((Routes.followUp, site.today.iso))
      entries.append((Routes.followUpSources, nil))
    }
    entries += [Routes.calendar, Routes.receptions, Routes.disclosure, Routes.completeness].map {
      ($0, nil)
    }
    if site.aboutAddress == Routes.about { entries.append((Routes.about, nil)) }
    entries.append((Routes.accessibility, nil))
    for id in 0..<site.catalog.shownCount where !site.catalog.kind(of: id).isUnindexed {
      entries.append((site.catalog.summaries.reading(id)[id].address, site.updated(id)?.iso))
    }
    entries += site.mappedKinds.map {
      (Routes.map(site.catalog.kinds.kinds[$0]), nil)
    }
    if let kind = site.documents, !site.catalog.citations.unrecorded.isEmpty {
      entries.append((Routes.unrecorded(kind), nil))
      for document in site.catalog.citations.unrecorded {
        entries.append((Routes.unrecorded(document.slug, kind), nil))
      }
    }
    return entries
  }

  private func file(
    _ entries: ArraySlice<(address: String, day: String?)>, _ site: Site
  ) -> [UInt8] {
    let isOne = site.settings.languages.count == 1
    var xml = XMLWriter()
    xml.element("urlset", isOne ? [Self.namespace] : [Self.namespace, Self.links]) { xml in
      for entry in entries {
        if isOne {
          url(site.absolute(entry.address), entry.day, [], &xml)
        } else {
          let all = site.alternates(of: entry.address)
          for one in all { url(one.url, entry.day, all, &xml) }
        }
      }
    }
    return xml.bytes
  }

  private func url(
    _ address: String, _ day: String?, _ alternates: [(language: Language, url: String)],
    _ xml: inout XMLWriter
  ) {
    xml.element("url") { xml in
      xml.element("loc", text: address)
      if let day { xml.element("lastmod", text: day) }
      for other in alternates {
        xml.empty(
          "xhtml:link",
          [("rel", "alternate"), ("hreflang", other.language.rawValue), ("href", other.url)])
      }
    }
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
