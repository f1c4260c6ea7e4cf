import Records
import Templates

/// A page at each earlier address of a record that leads to where the record is now.
struct RedirectPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    for id in 0..<site.catalog.shownCount {
      let summary = site.catalog.summaries[id]
      for alias in summary.aliases {
        let place = PagePlace(alias.address)
        let redirect: TemplateObject = [
          "title": .text(summary.title), "url": .text(place.page(summary.address)),
          "canonical": .text(site.absolute(summary.address)),
        ]
        let page = PageContext(title: summary.title, type: "redirect", isHidden: true)
        try site.write(
          page, template: "redirect", ["redirect": .object(redirect)], at: place, to: output)
      }
    }
  }
}
