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
      page, template: "search", ["lists": site.lists(from: place), "tones": tones(of: site)],
      at: place, to: output)
    if let module = site.theme.assets["search.js"] {
      try output(Routes.searchModule, module)
    }
  }

  /// How the states that occur are told by shape and colour: one key has its own tone in each kind.
  private func tones(of site: Site) -> TemplateValue {
    let catalog = site.catalog
    var tones: [String: TemplateValue] = [:]
    for id in 0..<catalog.shownCount {
      guard let state = catalog.state(of: id) else { continue }
      let kind = catalog.kind(of: id).slug
      tones["\(kind)/\(state.key)"] = [
        "kind": .text(kind), "state": .text(state.key), "tone": .text(state.tone),
      ]
    }
    return .list(tones.sorted { $0.key < $1.key }.map(\.value))
  }
}
