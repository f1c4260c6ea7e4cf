import Templates

/// The page that a web server shows for an address that is not there. It is shown at any depth, so
/// its links begin with the path of the site.
struct NotFoundPage: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace(anywhereBelow: site.settings.basePath)
    let page = PageContext(title: site.words["notFoundTitle"], type: "not-found", isHidden: true)
    try site.write(
      page, template: "not-found", ["lists": site.lists(from: place)], at: place, to: output,
      path: "404.html")
  }
}
