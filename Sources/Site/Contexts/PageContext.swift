import Diagnostics
import Records
import Templates
import Vietnamese

/// What every page tells of itself: its names, where it stands.
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
  /// The language of the title of the record right above, where it is not that of the page.
  var recordTongue: Language?
  /// The feed of the page, as title and path below the root.
  var feed: (title: String, path: String)?
  /// Whether search engines are asked to leave it out.
  var isHidden = false
  /// Whether it shows an invented record.
  var hasIllustration = false
  /// The day of the latest change that it tells of, where it is one that readers look for.
  var updated: CivilDate?

  /// What the page at a place tells of itself, in templates `page`.
  func object(of site: Site, at place: PagePlace) -> TemplateObject {
    var page: TemplateObject = [
      "title": .text(title), "heading": .text(heading ?? title), "description": .text(description),
      "type": .text(type), "canonical": .text(site.absolute(place.address)),
      "isHome": .flag(type == "home"), "isNotFound": .flag(type == "not-found"),
      "noindex": .flag(isHidden || site.audience == .internal),
      "isInternal": .flag(site.audience == .internal), "hasIllustration": .flag(hasIllustration),
    ]
    page["breadcrumbs"] = .list(
      breadcrumbs.enumerated().map { number, above in
        var link: TemplateObject = [
          "title": .text(above.title), "url": .text(place.page(above.address)),
        ]
        if number == breadcrumbs.count - 1 { link.mark(recordTongue) }
        return .object(link)
      })
    let alternates = site.alternates(of: place.address)
    if !alternates.isEmpty {
      // The page for what is not found is no page of its own.
      page["alternates"] = .list(
        type == "not-found"
          ? [] : alternates.map { ["lang": .text($0.language.rawValue), "url": .text($0.url)] })
      page["languages"] = .list(
        alternates.map(\.language).filter { $0 != site.language }.map { language in
          [
            "lang": .text(language.rawValue), "title": .text(language.ownName),
            "url": .text(site.page(in: language, from: place)),
          ]
        })
    }
    if let updated { page.set("updated", updated, site.wording) }
    if let feed {
      page["feed"] = ["title": .text(feed.title), "url": .text(place.file(feed.path))]
    }
    return page
  }
}

extension Site {
  /// The full address of a page, for standards that need one.
  func absolute(_ address: String) -> String {
    settings.baseURL + folder + (address.isEmpty ? "" : address + "/")
  }
}

extension Language {
  /// What the language calls itself.
  var ownName: String { self == .vi ? "Tiếng Việt" : "English" }
}
