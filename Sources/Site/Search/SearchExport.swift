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
    var fields = FieldText(record)
    fields.append(to: &body)
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

/// The texts in the fields of a record, for search, and its days.
private struct FieldText {
  let record: Record
  /// The days that have been written: one that several fields have is written once.
  private var days: Set<CivilDate> = []

  init(_ record: Record) { self.record = record }

  /// Fields that search knows by other ways, or that say nothing to a reader.
  private static let left: Set<String> = [
    "title", "number", "unit", "summary", "aliases", "language", "attachments", "related", "id",
  ]

  /// Fields that no page in the main language shows, but by whose words a record is looked for.
  private static let english: Set<String> = ["title-en", "summary-en", "text-en"]

  mutating func append(to text: inout [UInt8]) {
    for (field, value) in zip(record.kind.fields.fields, record.values) {
      guard let value, !Self.left.contains(field.key),
        field.show != .hidden || Self.english.contains(field.key),
        !record.kind.redacts(field.key)
      else { continue }
      append(value.value, of: field, to: &text)
    }
  }

  private mutating func append(_ value: Value, of field: Field, to text: inout [UInt8]) {
    switch value {
    case .markdown(let markdown):
      MarkdownText.plainText(of: Array(markdown.utf8), into: &text)
      text += [0x0A, 0x0A]
    case .text(let part), .citation(let part): add(part, to: &text)
    case .place(let place): add(place.address, to: &text)
    case .documentNumber(let number): add(number.description, to: &text)
    case .date(let day): add(day, to: &text)
    case .timeSpan(let span):
      add(span.start.date, to: &text)
      if let end = span.end { add(end.date, to: &text) }
    case .list(let items), .table(let items):
      for item in items { append(item.value, of: field, to: &text) }
    case .row(let cells):
      for case (let cell?, let column) in zip(cells, field.columns.fields)
      where column.show != .hidden {
        append(cell.value, of: column, to: &text)
      }
    default: break
    }
  }

  /// A day as people type it: `28/5/2024`.
  private mutating func add(_ day: CivilDate, to text: inout [UInt8]) {
    guard days.insert(day).inserted else { return }
    add("\(day.day)/\(day.month)/\(day.year)", to: &text)
  }

  private func add(_ part: String, to text: inout [UInt8]) {
    text += Array(part.utf8)
    text += [0x0A, 0x0A]
  }
}
