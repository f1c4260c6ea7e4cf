/// What lets a browser search the site from its address bar (OpenSearch 1.1).
struct OpenSearchDescription: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let title = site.wording.text(site.settings.title)
    var xml = XMLWriter()
    xml.element(
      "OpenSearchDescription", [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]
    ) { xml in
      xml.element("ShortName", text: Self.shortName(of: title))
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

  /// As many whole words of a title as a short name may hold: 16 characters.
  static func shortName(of title: String) -> String {
    var name = ""
    for word in title.split(separator: " ") {
      let longer = name.isEmpty ? String(word) : name + " " + word
      if longer.count > 16 { break }
      name = longer
    }
    return name.isEmpty ? String(title.prefix(16)) : name
  }
}
