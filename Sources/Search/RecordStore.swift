import Hashing
import Vietnamese

/// What hits show, in blocks of two records.
struct RecordStore: NumberedFiles {
  /// Records in one block file.
  static let block = 2

  let index: MergedRecords
  let facets: FacetColumns
  let units: UnitNames

  func directory(_ options: IndexOptions) -> FileDirectory {
    FileDirectory(
      family: "r", count: (index.count + Self.block - 1) / Self.block, names: options.names,
      largest: options.volumeBlocks)
  }

  func digest(of blocks: Range<Int>) -> UInt64 {
    var digest = Digest()
    for record in records(ofBlocks: blocks) {
      index.add(record, to: &digest)
      digest.add(UInt64(facets.kinds.column[record]))
      digest.add(UInt64(facets.states.column[record]))
      // Not its place, which shifts with those of others.
      let unit = facets.units.column[record]
      digest.add(unit > 0)
      if unit > 0 { units.add(unit, to: &digest) }
    }
    return digest.take()
  }

  func contents(of block: Int) throws(IndexPartError) -> [UInt8] {
    let range = records(ofBlocks: block..<block + 1)
    var entries: [SearchEntry] = []
    for record in range { entries.append(try index.entry(record)) }
    var named = BlockUnits()
    var texts: [UInt8] = []
    var json = JSONBytes()
    json.raw("{\"r\":")
    json.array(range) { json, record in
      let unit = named.place(of: facets.units.column[record])
      row(record, entries[record - range.lowerBound], unit: unit, into: &json)
      texts += index.text(record)
    }
    json.raw(",\"u\":")
    json.array(named.units) { json, unit in units.pair(unit, into: &json) }
    json.raw(",\"x\":")
    json.string(texts)
    json.raw("}")
    return json.bytes
  }

  private func records(ofBlocks blocks: Range<Int>) -> Range<Int> {
    (blocks.lowerBound * Self.block)..<min(index.count, blocks.upperBound * Self.block)
  }

  /// `[address, title, number, kind, unit, date, state, abstract]`, and 1 behind for an
  /// illustration; facets as places, 0 for none.
  private func row(
    _ record: Int, _ entry: SearchEntry, unit: Int, into json: inout JSONBytes
  ) {
    json.raw("[")
    json.string(entry.address)
    json.comma()
    json.string(entry.title)
    json.comma()
    json.string(entry.number ?? "")
    json.comma()
    json.int(Int(facets.kinds.column[record]))
    json.comma()
    json.int(unit)
    json.comma()
    json.string(entry.date?.iso ?? "")
    json.comma()
    json.int(Int(facets.states.column[record]))
    json.comma()
    json.string(entry.abstract)
    if entry.isIllustration { json.raw(",1") }
    json.raw("]")
  }
}

/// The units of one block under small numbers.
private struct BlockUnits {
  /// Places among all units, from 1.
  private(set) var units: [UInt32] = []

  /// The place in the block, from 1; 0 for none.
  mutating func place(of unit: UInt32) -> Int {
    if unit == 0 { return 0 }
    if let known = units.firstIndex(of: unit) { return known + 1 }
    units.append(unit)
    return units.count
  }
}
