import Hashing

/// The one file with a fixed name: it leads to all others.
struct IndexRoot {
  private let head: [UInt8]
  private let epochs: [UInt8]
  private var entries = JSONBytes()

  init(records: MergedRecords, facets: FacetColumns, options: IndexOptions) {
    var json = JSONBytes()
    json.raw("\"v\":")
    json.int(SearchIndex.version)
    json.raw(",\"N\":")
    json.int(records.count)
    json.raw(",\"s\":")
    json.int(options.segmentPostings)
    head = json.bytes
    epochs = facets.epochs()
  }

  /// Adds a family of numbered files by the names of their volumes.
  mutating func add(_ files: WrittenFamily) {
    name(files.directory.family)
    entries.json(files.directory.rootEntry(files.names))
  }

  /// Adds a file that is alone in its family.
  mutating func add(_ family: String, _ bytes: [UInt8]) -> IndexFile {
    let hash = ContentHash.name(of: bytes, digits: FileDirectory.digits)
    name(family)
    entries.string(hash)
    return IndexFile(
      path: "\(family).\(String(decoding: hash, as: UTF8.self)).json", bytes: bytes)
  }

  private mutating func name(_ family: String) {
    entries.comma()
    entries.string(family)
    entries.raw(":")
  }

  func contents() -> [UInt8] {
    var json = JSONBytes()
    json.raw("{")
    json.json(head)
    json.raw(",\"gen\":")
    json.string(ContentHash.name(of: head + epochs + entries.bytes, digits: 10))
    json.raw(",\"epochs\":")
    json.json(epochs)
    json.json(entries.bytes)
    json.raw("}")
    return json.bytes
  }
}
