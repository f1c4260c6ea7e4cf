import Diagnostics
import Records
import Templates

/// The page that searches, and the module at the address from which other portals import it.
struct SearchPage: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace(Routes.search)
    let page = PageContext(
      title: site.words["search"], type: "search", breadcrumbs: [(site.words["home"], "")],
      hasIllustration: site.catalog.summaries.contains(where: \.isIllustration))
    var own: TemplateObject = ["lists": site.lists(from: place), "tones": tones(of: site)]
    // The index is there once, in the main language.
    if !site.isMain {
      own["labels"] = labels(of: site)
      own["hitLang"] = .text(site.settings.language.rawValue)
    }
    try site.write(page, template: "search", own, at: place, to: output)
    if site.isMain, let module = site.theme.assets["search.js"] {
      try output(Routes.searchModule, module)
    }
  }

  /// What kinds and states are called in the language of the page, in place of what the index calls
  /// them. Words go through JSON, so those that it would have to escape are left out.
  private func labels(of site: Site) -> TemplateValue {
    let catalog = site.catalog
    var labels: [String: String] = [:]
    for id in 0..<catalog.shownCount {
      let kind = catalog.kind(of: id)
      labels["kind:\(kind.slug)"] = site.wording.text(kind.plural)
      if let state = catalog.toldState(of: id) {
        labels["state:\(site.searchStates.value(of: state))"] = site.wording.text(state.names)
      }
    }
    return .list(
      labels.filter { !$0.value.utf8.contains { $0 == 0x22 || $0 == 0x5C || $0 == 0x3C } }
        .sorted { $0.key < $1.key }.map { ["key": .text($0.key), "title": .text($0.value)] })
  }

  /// How the states that occur are told by shape and colour: one key has its own tone in each kind.
  private func tones(of site: Site) -> TemplateValue {
    let catalog = site.catalog
    var tones: [String: TemplateValue] = [:]
    for id in 0..<catalog.shownCount {
      guard let state = catalog.toldState(of: id) else { continue }
      let value = site.searchStates.value(of: state)
      let kind = catalog.kind(of: id).slug
      tones["\(kind)/\(value)"] = [
        "kind": .text(kind), "state": .text(value), "tone": .text(state.tone),
      ]
    }
    return .list(tones.sorted { $0.key < $1.key }.map(\.value))
  }
}
