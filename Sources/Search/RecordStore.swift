import Vietnamese

/// What hits show, in blocks of sixteen records, and the records' texts for snippets.
struct RecordStore {
  /// Records in one block file.
  static let block = 16

  let index: MergedRecords
  let facets: FacetColumns
  /// Records that share one text file: a power of two up to `block`, so that a text file of short
  /// records is worth a request.
  let textGroup: Int
  private let body: @Sendable (UInt32) -> [UInt8]

  init(_ index: MergedRecords, facets: FacetColumns, body: @escaping @Sendable (UInt32) -> [UInt8])
  {
    self.index = index
    self.facets = facets
    self.body = body
    let records = max(1, index.parts.reduce(0) { $0 + $1.records.count })
    let mean = index.parts.reduce(0) { $0 + $1.bodyByteCount } / records
    var group = 1
    while group < Self.block && group * 2 * mean <= 4096 { group *= 2 }
    textGroup = group
  }

  var blockCount: Int { (index.count + Self.block - 1) / Self.block }

  /// A block of records and the text files that belong to it.
  func contents(ofBlock block: Int) -> (json: [UInt8], files: [IndexFile]) {
    let range = (block * Self.block)..<min(index.count, (block + 1) * Self.block)
    var texts: [IndexFile] = []
    var json = JSONBytes()
    json.raw("{\"r\":[")
    for record in range {
      if record > range.lowerBound { json.comma() }
      row(record, into: &json)
    }
    json.raw("],\"x\":[")
    for first in stride(from: range.lowerBound, to: range.upperBound, by: textGroup) {
      if first > range.lowerBound { json.comma() }
      let text = bodies(first..<min(range.upperBound, first + textGroup))
      let name = ContentHash.name(of: text, digits: FileDirectory.digits)
      json.string(name)
      let number = first / textGroup
      let hash = String(decoding: name, as: UTF8.self)
      texts.append(IndexFile(path: "x/\(number / 1024)/\(number).\(hash).json", bytes: text))
    }
    json.raw("]}")
    return (json.bytes, texts)
  }

  /// `[address, title, number, kind, unit, date, state, abstract]`; facets as places, 0 for none.
  private func row(_ record: Int, into json: inout JSONBytes) {
    json.raw("[")
    if let entry = index.entry(record) {
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
    }
    json.raw("]")
  }

  private func bodies(_ records: Range<Int>) -> [UInt8] {
    var json = JSONBytes()
    json.raw("[")
    for record in records {
      if record > records.lowerBound { json.comma() }
      json.string(index.places[record] == nil ? [] : body(UInt32(record)))
    }
    json.raw("]")
    return json.bytes
  }
}
