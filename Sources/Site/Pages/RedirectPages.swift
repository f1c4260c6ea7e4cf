import Records
import Templates

/// A page at each earlier address of a record that leads to where the record is now.
struct RedirectPages: SitePart {
  func write(_ site: Site, to output: Output) throws {
    for id in 0..<site.catalog.shownCount {
      let summaries = site.catalog.summaries.reading(id)
      for alias in summaries[id].aliases {
        let place = PagePlace(alias.address)
        let redirect: TemplateObject = [
          "title": .text(summaries[id].title), "url": .text(place.page(summaries[id].address)),
          "canonical": .text(site.absolute(summaries[id].address)),
        ]
        let page = PageContext(title: summaries[id].title, type: "redirect", isHidden: true)
        try site.write(
          page, template: "redirect", ["redirect": .object(redirect)], at: place, to: output)
      }
    }
  }
}
