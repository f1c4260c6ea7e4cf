package import Diagnostics
import Reading
package import Records
package import Vietnamese
import Workers

/// What a report to the person in charge of disclosure is made from.
package struct ReportBasis: Sendable {
  /// The name of the site; nil where its settings cannot be read.
  package let title: Message?
  /// The catalog as the public site shows it.
  package let shown: Catalog
  /// The catalog with drafts and with what waits for its day.
  package let everything: Catalog
  /// For whom the report is.
  package let audience: Audience
  /// The day of the report.
  package let today: CivilDate
  /// The name of the content folder, as messages show it.
  package let folder: String

  /// The unit that a name or an address means; nil when it is none, or not one only.
  package func unit(named name: String) -> Int? {
    let mention = Mention(.unit, name, at: Position(line: 1), field: "unit")
    guard case .record(let unit) = everything.resolve(mention, from: ""),
      everything.summaries[unit].unitFacts != nil
    else { return nil }
    return unit
  }

  /// The name of a unit that somebody probably meant.
  package func nearestUnit(to name: String) -> String? {
    let names = everything.summaries.filter { $0.unitFacts != nil }
      .flatMap { unit in
        [unit.title] + (unit.unitFacts?.otherNames ?? []) + [RelativePath.name(of: unit.address)]
      }
    return Spelling.nearest(name, among: names)
  }
}

extension SiteReader {
  /// What a report is made from, and every problem of the content, sorted; the theme is not read.
  package static func reportBasis(
    _ source: SiteSource
  ) async throws -> (basis: ReportBasis, diagnostics: [Diagnostic]) {
    // What is told inside is not disclosed: it discharges no item and meets no target.
    var outside = source
    (outside.audience, outside.showsDrafts) = (.public, false)
    var reader = SiteReader(outside)
    let settings = reader.settings()
    let content = try await reader.content(settings)
    var builder = content.builder
    (builder.audience, builder.showsDrafts) = (source.audience, true)
    let (everything, _) = try await builder.build(
      Array(content.catalog.summaries), in: Batches(jobs: source.jobs))
    let basis = ReportBasis(
      title: settings?.title, shown: content.catalog, everything: everything,
      audience: builder.audience, today: builder.today, folder: source.contentName)
    return (basis, reader.diagnostics.sorted())
  }
}
