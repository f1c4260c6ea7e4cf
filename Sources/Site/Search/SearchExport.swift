import Reading
package import Records
package import Search
import Vietnamese

/// Hands records to the search index, and writes it.
package struct SearchExport: Sendable {
  let site: Site
  private let units: UnitWords
  /// One share of the index; a worker fills it.
  private var part = IndexPart()

  /// An empty share for the records of a site.
  init(site: Site, units: UnitWords) {
    self.site = site
    self.units = units
  }

  /// Takes a record into the share; `text` is its text without markup.
  /// - Returns: the file of its words, to be written with the index.
  package mutating func add(_ id: Int, _ record: Record, text: [UInt8]) -> IndexFile {
    let catalog = site.catalog
    let summaries = catalog.summaries.reading(id)
    let unit = catalog.units[id]
    let number = summaries[id].number?.description
    let entry = SearchEntry(
      address: summaries[id].address + "/", title: summaries[id].title, number: number,
      kind: catalog.kind(of: id).slug, unit: unit.map { catalog.summaries[$0].address + "/" },
      date: summaries[id].date,
      state: catalog.toldState(of: id).map(site.searchStates.value(of:)),
      abstract: summaries[id].abstract, isIllustration: summaries[id].isIllustration)
    var body = text
    body += [0x0A, 0x0A]
    FieldText(record).append(to: &body)
    // A unit is itself the one whose names count.
    let named = summaries[id].unitFacts == nil ? unit : id
    return part.add(
      entry: entry,
      titleTexts: [
        Array(summaries[id].title.utf8), Array((number ?? "").utf8),
        named.map { Array(catalog.summaries[$0].title.utf8) } ?? [],
        Array(summaries[id].abstract.utf8),
      ], otherNames: named.map { units[$0] } ?? [], body: body)
  }

  /// The share with all records that were taken.
  mutating func sealed() -> SealedPart { part.seal() }

  /// Writes the index of all shares, on as many cores as `jobs` says, but for what stays of the one
  /// that was published before.
  /// - Returns: what the next index need not make again.
  static func write(
    _ parts: consuming [SealedPart], of site: Site, jobs: Int, over earlier: IndexMemory?,
    to output: IndexOutput
  ) throws -> IndexMemory {
    let catalog = site.catalog
    var labels = FacetLabels()
    for kind in catalog.kinds.kinds { labels.kinds[kind.slug] = site.wording.text(kind.plural) }
    let summaries = catalog.summaries
    for unit in Set((0..<catalog.shownCount).compactMap { catalog.units[$0] }) {
      labels.units[summaries[unit].address + "/"] = summaries[unit].title
    }
    labels.states = site.searchStates.names.mapValues(site.wording.text)
    return try SearchIndex.write(
      parts: parts, labels: labels, jobs: jobs, over: earlier, to: output)
  }
}

/// The texts in the fields of a record, for search.
private struct FieldText {
  let record: Record

  init(_ record: Record) { self.record = record }

  /// Fields that search knows by other ways, or that say nothing to a reader.
  private static let left: Set<String> = [
    "title", "number", "unit", "summary", "aliases", "language", "attachments", "related", "id",
  ]

  /// Fields that no page in the main language shows, but by whose words a record is looked for.
  private static let english: Set<String> = ["title-en", "summary-en", "text-en"]

  func append(to text: inout [UInt8]) {
    let fields = record.kind.fields.fields
    for (index, value) in record.values.enumerated() {
      guard let value, !Self.left.contains(fields[index].key),
        fields[index].show != .hidden || Self.english.contains(fields[index].key),
        !record.kind.redacts(fields[index].key)
      else { continue }
      append(value.value, to: &text)
    }
  }

  private func append(_ value: Value, to text: inout [UInt8]) {
    switch value {
    case .markdown(let markdown):
      MarkdownText.plainText(of: Array(markdown.utf8), into: &text)
      text += [0x0A, 0x0A]
    case .text(let part), .citation(let part): add(part, to: &text)
    case .place(let place): add(place.address, to: &text)
    case .documentNumber(let number): add(number.description, to: &text)
    case .list(let items), .table(let items): for item in items { append(item.value, to: &text) }
    case .row(let cells): for case let cell? in cells { append(cell.value, to: &text) }
    default: break
    }
  }

  private func add(_ part: String, to text: inout [UInt8]) {
    text += Array(part.utf8)
    text += [0x0A, 0x0A]
  }
}
