import Diagnostics
import Synchronization
import Templates
import Vietnamese

/// What pages show around their own: words, the site, its navigation, the files of the theme.
///
/// It differs only by where the root lies and which entries of the navigation are current, so the
/// pages of one depth share it. It is made when the first of them needs it; what it shows of records
/// must be in `Site.addCommon(to:)`, since the others do not read it.
final class PageSurroundings: Sendable {
  /// What two pages with the same surroundings have in common.
  private struct Key: Hashable {
    let root: String
    let current: [Bool]
  }

  /// What was made for some pages.
  private struct Made {
    var context: SharedContext
    var pages = 1

    mutating func taken() -> Made {
      pages += 1
      return self
    }
  }

  /// From how many pages on it pays to render beforehand what comes out alike in all.
  private static let many = 24

  /// The entries of the navigation.
  let navigation: [NavigationEntry]
  private let made = Mutex<[Key: Made]>([:])

  /// Nothing made yet, of a site with these entries in its navigation.
  init(navigation: [NavigationEntry]) {
    self.navigation = navigation
  }

  /// The surroundings of a page of the site at a place.
  func context(of site: Site, at place: PagePlace) -> SharedContext {
    let current = navigation.map { $0.isCurrent(at: place) }
    let key = Key(root: place.root, current: current)
    guard let known = made.withLock({ $0[key]?.taken() }) else {
      let context = site.theme.templates.shared(make(site, place, current))
      made.withLock { $0[key] = Made(context: context) }
      return context
    }
    guard known.pages == Self.many else { return known.context }
    let context = site.theme.templates.settled(known.context)
    made.withLock { $0[key]?.context = context }
    return context
  }

  private func make(_ site: Site, _ place: PagePlace, _ current: [Bool]) -> TemplateObject {
    var around = self.site(site, place)
    around["navigation"] = .list(
      zip(navigation, current).map { $0.value(isCurrent: $1, from: place) })
    return [
      "root": .text(place.root), "lang": .text(site.language.rawValue),
      "t": .object(site.words.context), "site": .object(around),
      "assets": .object(assets(site, place)),
      "searchIndex": .text(site.file(Routes.searchIndex, from: place)),
    ]
  }

  private func site(_ site: Site, _ place: PagePlace) -> TemplateObject {
    let settings = site.settings
    let wording = site.wording
    var object: TemplateObject = [
      "title": .text(wording.text(settings.title)),
      "description": .text(wording.text(settings.description)),
      "url": .text(settings.baseURL), "homeURL": .text(place.page("")),
      "searchURL": .text(place.page(Routes.search)), "feedURL": .text(place.file(Routes.feed)),
      "calendarURL": .text(place.page(Routes.calendar)),
      "receptionsURL": .text(place.page(Routes.receptions)),
      "aboutURL": .text(place.page(site.aboutAddress)),
      "accessibilityURL": .text(place.page(Routes.accessibility)),
      "notice": .text(settings.notice.map(wording.text) ?? ""),
      "footer": .text(settings.footer.map(wording.text) ?? ""),
      "licence": .text(settings.licence.map(wording.text) ?? ""),
      "buildDate": .text(wording.date(site.day)), "buildDateISO": .text(site.day.iso),
    ]
    if let owner = site.owner { object["owner"] = site.link(to: owner, from: place) }
    return object
  }

  private func assets(_ site: Site, _ place: PagePlace) -> TemplateObject {
    func url(_ name: String) -> TemplateValue {
      site.assets.paths[name].map { .text(site.file($0, from: place)) } ?? .missing
    }
    func integrity(_ name: String) -> TemplateValue {
      site.assets.integrity[name].map { .text($0) } ?? .missing
    }
    return [
      "css": .text(site.file(site.assets.styleSheet, from: place)), "icon": url("icon.svg"),
      "searchPage": url("search-page.js"), "searchModule": url("search.js"),
      "cssIntegrity": integrity(AssetTable.styleSheetName),
      "searchPageIntegrity": integrity("search-page.js"),
    ]
  }
}
