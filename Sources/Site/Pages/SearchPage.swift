import Records
import Templates

/// The page that searches, and the module at the address from which other portals import it.
struct SearchPage: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace(Routes.search)
    let page = PageContext(
      title: site.words["search"], type: "search", breadcrumbs: [(site.words["home"], "")],
      hasIllustration: site.catalog.summaries.contains(where: \.isIllustration))
    try site.write(
      page, template: "search", ["lists": site.lists(from: place)], at: place, to: output)
    if let module = site.theme.assets["search.js"] {
      try output(Routes.searchModule, AssetTable.published("search.js", module))
    }
  }
}
