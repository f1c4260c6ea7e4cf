/// What lets a browser search the site from its address bar (OpenSearch 1.1).
struct OpenSearchDescription: SitePart {
  func write(_ site: Site, to output: Output) throws {
    // The short name may have 16 characters.
    let title = site.wording.text(site.settings.title)
    var xml = XMLWriter()
    xml.element(
      "OpenSearchDescription", [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]
    ) { xml in
      xml.element("ShortName", text: String(title.prefix(16)))
      xml.element("Description", text: title)
      xml.element("InputEncoding", text: "UTF-8")
      xml.empty(
        "Url",
        [
          ("type", "text/html"),
          ("template", site.absolute(Routes.search) + "?q={searchTerms}"),
        ])
    }
    try output("opensearch.xml", xml.bytes)
  }
}
