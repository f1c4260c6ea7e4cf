import Records
import Templates

/// The accessibility statement: what is aimed at, what was tested and by what, what is known to be
/// wrong, where to complain. Made from what the theme was tested for (`TestedAccessibility`), from
/// the site itself and from its settings, so that it says nothing that nobody checked.
struct AccessibilityPage: SitePart {
  func write(_ site: Site, to output: Output) throws {
    let place = PagePlace(Routes.accessibility)
    let (words, tested) = (site.words, site.theme.tested)
    var overview = Overview(
      lead: words.text(
        tested == nil ? "accessLeadUntested" : "accessLead",
        [
          "site": site.wording.text(site.settings.title), "standard": tested?.standard ?? "",
          "level": tested?.level ?? "",
        ]))
    if let tested { overview.sections.append(checks(tested, site)) }
    overview.sections += [limits(tested, site), site.contactSection(from: place)]
    overview.sections.append(
      Overview.Section(
        id: "lap-ngay", title: words["accessMadeTitle"],
        notes: [
          words.text("accessMade", ["date": site.wording.date(site.today)])
        ]))
    try site.write(
      overview, title: words["accessibility"], description: overview.lead, at: place, to: output)
  }

  private func checks(_ tested: TestedAccessibility, _ site: Site) -> Overview.Section {
    let words = site.words
    var table = Overview.Table(
      caption: words["accessChecks"],
      columns: [(words["accessCheck"], false), (words["accessTool"], false)])
    table.rows = tested.checks.map { check in
      [site.wording.text(check.what), check.tool].map(Overview.Table.text)
    }
    var notes = [words["accessChecksText"]]
    if site.theme.untested > 0 {
      let count = site.wording.number(site.theme.untested)
      notes.append(words.text("accessUntested", ["n": count]))
    }
    return Overview.Section(
      id: "kiem-tra", title: words["accessChecks"], notes: notes, table: table)
  }

  private func limits(_ tested: TestedAccessibility?, _ site: Site) -> Overview.Section {
    var notes = tested?.limits.map(site.wording.text) ?? []
    let formats = self.formats(site)
    if !formats.isEmpty {
      let total = formats.reduce(0) { $0 + $1.count }
      let list = formats.map { "\($0.name) \(site.wording.number($0.count))" }
      notes.append(
        site.words.text(
          "accessFiles",
          ["n": site.wording.number(total), "formats": list.joined(separator: ", ")]))
    }
    notes.append(site.words["accessNoOneElse"])
    return Overview.Section(id: "chua-dat", title: site.words["accessLimits"], notes: notes)
  }

  /// How many files of which format records bring along, the most frequent first.
  private func formats(_ site: Site) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for path in site.catalog.publishedFiles {
      counts[RelativePath.suffix(of: path).uppercased(), default: 0] += 1
    }
    return counts.map { (name: $0.key.isEmpty ? "?" : $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
