import Records
import Templates

/// What the site is, who answers for it, what it holds: for a site that has no page of its own for
/// this, `trang/gioi-thieu`.
struct AboutPage: SitePart {
  func write(_ site: Site, to output: Output) throws {
    guard site.aboutAddress == Routes.about else { return }
    let place = PagePlace(Routes.about)
    let words = site.words
    let description = site.wording.text(site.settings.description)
    var overview = Overview(
      lead: description.isEmpty ? words.text("aboutLead", ["site": title(site)]) : description)
    if case .list(let links) = site.lists(from: place) {
      overview.sections.append(
        Overview.Section(id: "noi-dung", title: words["allLists"], links: links))
    }
    overview.sections.append(site.contactSection(from: place))
    var notes = [words["aboutReading"]]
    if let licence = site.settings.licence { notes.append(site.wording.text(licence) + ".") }
    overview.sections.append(
      Overview.Section(
        id: "su-dung", title: words["aboutUse"], notes: notes,
        links: [site.count(words["accessibility"], place.page(Routes.accessibility), nil)]))
    try site.write(
      overview, title: words["about"], description: overview.lead, at: place, to: output)
  }

  private func title(_ site: Site) -> String { site.wording.text(site.settings.title) }
}

extension Site {
  /// Where citizens turn with what they have to say about the site: its contact, else the unit that
  /// answers for it; where nothing is told, just that.
  func contactSection(from place: PagePlace) -> Overview.Section {
    var table = Overview.Table(
      caption: words["contact"],
      columns: [(words["contactWay"], false), (words["contactWhere"], false)])
    func add(_ key: String, _ cell: Overview.Table.Cell) {
      table.rows.append([Overview.Table.text(words[key]), cell])
    }
    if let owner { add("contactOwner", [link(to: owner, from: place)].map(Self.asValue)) }
    if let contact = settings.contact {
      if let phone = contact.phone, let dialled = contact.dialled {
        add("contactPhone", Overview.Table.link(phone, dialled))
      }
      if let email = contact.email {
        add("contactEmail", Overview.Table.link(email, "mailto:\(email)"))
      }
      if let address = contact.address { add("contactAddress", Overview.Table.text(address)) }
      if let hours = contact.hours { add("contactHours", Overview.Table.text(hours)) }
    }
    let isTold = settings.contact != nil
    let note = isTold ? "contactText" : owner == nil ? "contactNone" : "contactOwnerOnly"
    return Overview.Section(
      id: "gop-y", title: words["contactTitle"], notes: [words[note]],
      table: table.rows.isEmpty ? nil : table)
  }

  /// A link as a value of a table.
  private static func asValue(_ link: TemplateValue) -> TemplateValue {
    guard case .object(let object) = link else { return link }
    return ["text": object["title"], "url": object["url"], "inLang": object["inLang"]]
  }
}
