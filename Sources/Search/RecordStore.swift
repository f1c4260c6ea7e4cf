import Vietnamese

/// What hits show, in blocks of sixteen records, and the records' texts for snippets.
struct RecordStore {
  /// Records in one block file.
  static let block = 16

  let index: MergedRecords
  let facets: FacetColumns

  init(_ index: MergedRecords, facets: FacetColumns) {
    self.index = index
    self.facets = facets
  }

  var blockCount: Int { (index.count + Self.block - 1) / Self.block }

  /// A block of records and the names of their texts.
  func contents(ofBlock block: Int) -> [UInt8] {
    let range = (block * Self.block)..<min(index.count, (block + 1) * Self.block)
    var json = JSONBytes()
    json.raw("{\"r\":[")
    for record in range {
      if record > range.lowerBound { json.comma() }
      row(record, into: &json)
    }
    json.raw("],\"x\":")
    json.string(range.flatMap { index.text($0) })
    json.raw("}")
    return json.bytes
  }

  /// `[address, title, number, kind, unit, date, state, abstract]`; facets as places, 0 for none.
  private func row(_ record: Int, into json: inout JSONBytes) {
    json.raw("[")
    let entry = index.entry(record)
    json.string(entry.address)
    json.comma()
    json.string(entry.title)
    json.comma()
    json.string(entry.number ?? "")
    json.comma()
    json.int(Int(facets.kinds.column[record]))
    json.comma()
    json.int(Int(facets.units.column[record]))
    json.comma()
    json.string(entry.date?.iso ?? "")
    json.comma()
    json.int(Int(facets.states.column[record]))
    json.comma()
    json.string(entry.abstract)
    json.raw("]")
  }
}
