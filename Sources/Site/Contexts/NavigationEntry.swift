import Records
import Templates

/// An entry of the navigation.
struct NavigationEntry: Sendable {
  let title: String
  /// The address below the root, or a full web address.
  let link: String
  /// The query and the fragment behind the address of a page.
  let rest: String
  let isElsewhere: Bool

  /// An entry that leads to a page of the site, by its address.
  init(_ title: String, to link: String, rest: String = "") {
    self.title = title
    self.link = link.split(separator: "/").joined(separator: "/")
    self.rest = rest
    isElsewhere = false
  }

  /// An entry that leads to another site.
  init(_ title: String, elsewhere link: String) {
    self.title = title
    self.link = link
    rest = ""
    isElsewhere = true
  }

  /// Whether a page is the one that it leads to, or stands below that.
  func isCurrent(at place: PagePlace) -> Bool {
    if isElsewhere { return false }
    let (address, link) = (place.address.utf8, link.utf8)
    guard address.starts(with: link) else { return false }
    return address.count == link.count
      || !link.isEmpty && address.dropFirst(link.count).first == UInt8(ascii: "/")
  }

  /// The entry as seen from a page.
  func value(isCurrent: Bool, from place: PagePlace) -> TemplateValue {
    if isElsewhere { return ["title": .text(title), "url": .text(link)] }
    return [
      "title": .text(title), "url": .text(place.page(link) + rest), "isCurrent": .flag(isCurrent),
    ]
  }
}

extension Site {
  /// The entries of the navigation: those of the settings, or the kinds with a door.
  static func navigation(
    _ settings: SiteSettings, _ catalog: Catalog, _ wording: Wording
  ) -> [NavigationEntry] {
    if settings.navigation.isEmpty {
      return doors(catalog).map { NavigationEntry(wording.text($0.plural), to: Routes.list($0)) }
    }
    return settings.navigation.map { entry in
      let title = wording.text(entry.title)
      if entry.isElsewhere { return NavigationEntry(title, elsewhere: entry.link) }
      // Staff may write it as a link in a text: by the file, by an earlier address, with a fragment.
      let end = entry.link.firstIndex { $0 == "#" || $0 == "?" } ?? entry.link.endIndex
      let address =
        switch catalog.resolve(entry.mention, from: "") {
        case .record(let id): catalog.summaries[id].address
        case .page(let address): address
        default: String(entry.link[..<end])
        }
      return NavigationEntry(title, to: address, rest: String(entry.link[end...]))
    }
  }

  /// The kinds with a door on the home page, in their order.
  var doors: [Kind] { Self.doors(catalog) }

  private static func doors(_ catalog: Catalog) -> [Kind] {
    catalog.kinds.kinds.filter { $0.door != nil }.sorted { ($0.door ?? 0) < ($1.door ?? 0) }
  }
}
