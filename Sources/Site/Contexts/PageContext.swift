import Diagnostics
import Records
import Templates
import Vietnamese

/// What every page has: its names, the site around it, the files that it loads.
struct PageContext {
  /// The title in the head, without the name of the site.
  var title: String
  /// The one heading of the page; the title where nil.
  var heading: String?
  /// A sentence for search engines and previews.
  var description = ""
  /// The kind of page: `home`, `list`, `record`, …
  var type: String
  /// The pages above, from the home page down, as title and address.
  var breadcrumbs: [(title: String, address: String)] = []
  /// The feed of the page, as title and path below the root.
  var feed: (title: String, path: String)?
  /// Whether search engines are asked to leave it out.
  var isHidden = false
  /// Whether it shows an invented record.
  var hasIllustration = false

  /// The context of the page at a place, apart from what is its own.
  func object(of site: Site, at place: PagePlace) -> TemplateObject {
    var page: TemplateObject = [
      "title": .text(title), "heading": .text(heading ?? title), "description": .text(description),
      "type": .text(type), "canonical": .text(site.absolute(place.address)),
      "isHome": .flag(type == "home"), "isNotFound": .flag(type == "not-found"),
      "noindex": .flag(isHidden || site.audience == .internal),
      "isInternal": .flag(site.audience == .internal), "hasIllustration": .flag(hasIllustration),
    ]
    page["breadcrumbs"] = .list(
      breadcrumbs.map { ["title": .text($0.title), "url": .text(place.page($0.address))] })
    if let feed {
      page["feed"] = ["title": .text(feed.title), "url": .text(place.file(feed.path))]
    }
    return [
      "page": .object(page), "root": .text(place.root),
      "lang": .text(site.settings.language.rawValue), "t": .object(site.words.context),
      "site": .object(Self.site(site, at: place)),
      "assets": .object(Self.assets(site, at: place)),
      "searchIndex": .text(place.file(Routes.searchIndex)),
    ]
  }

  private static func site(_ site: Site, at place: PagePlace) -> TemplateObject {
    let settings = site.settings
    let wording = site.wording
    var object: TemplateObject = [
      "title": .text(wording.text(settings.title)),
      "description": .text(wording.text(settings.description)),
      "url": .text(settings.baseURL), "homeURL": .text(place.page("")),
      "searchURL": .text(place.page(Routes.search)), "feedURL": .text(place.file(Routes.feed)),
      "calendarURL": .text(place.page(Routes.calendar)),
      "receptionsURL": .text(place.page(Routes.receptions)),
      "notice": .text(settings.notice.map(wording.text) ?? ""),
      "footer": .text(settings.footer.map(wording.text) ?? ""),
      "licence": .text(settings.licence.map(wording.text) ?? ""),
      "buildDate": .text(wording.date(site.today)), "buildDateISO": .text(site.today.iso),
      "navigation": .list(site.navigation(at: place)),
    ]
    if let owner = site.owner { object["owner"] = site.link(to: owner, from: place) }
    return object
  }

  private static func assets(_ site: Site, at place: PagePlace) -> TemplateObject {
    func url(_ name: String) -> TemplateValue {
      site.assets.paths[name].map { .text(place.file($0)) } ?? .missing
    }
    return [
      "css": .text(place.file(site.assets.styleSheet)), "icon": url("icon.svg"),
      "searchPage": url("search-page.js"), "searchModule": url("search.js"),
    ]
  }
}

extension Site {
  /// The full address of a page, for standards that need one.
  func absolute(_ address: String) -> String {
    settings.baseURL + (address.isEmpty ? "" : address + "/")
  }

  /// The unit that answers for the site.
  var owner: Int? {
    guard let name = settings.owner else { return nil }
    let mention = Mention(.unit, name, at: .init(line: 1), field: "owner")
    guard case .record(let id) = catalog.resolve(mention, from: ""), catalog.isShown(id) else {
      return nil
    }
    return id
  }

  /// The entries of the navigation: those of the settings, or the kinds with a door.
  func navigation(at place: PagePlace) -> [TemplateValue] {
    if settings.navigation.isEmpty {
      return doors.map { item(wording.text($0.plural), Routes.list($0), at: place) }
    }
    return settings.navigation.map { entry in
      entry.isElsewhere
        ? ["title": .text(wording.text(entry.title)), "url": .text(entry.link)]
        : item(wording.text(entry.title), entry.link, at: place)
    }
  }

  private func item(_ title: String, _ link: String, at place: PagePlace) -> TemplateValue {
    let address = link.split(separator: "/").joined(separator: "/")
    let isCurrent =
      place.address == address || !address.isEmpty && place.address.hasPrefix(address + "/")
    return [
      "title": .text(title), "url": .text(place.page(address)), "isCurrent": .flag(isCurrent),
    ]
  }

  /// The kinds with a door on the home page, in their order.
  var doors: [Kind] {
    catalog.kinds.kinds.filter { $0.door != nil }.sorted { ($0.door ?? 0) < ($1.door ?? 0) }
  }
}
