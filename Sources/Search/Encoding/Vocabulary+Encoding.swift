extension Vocabulary {
  func encode(into writer: inout PartWriter) {
    for table in [folds, canons, raws] { table.encode(into: &writer) }
    for list in [foldOfRaw, canonOfRaw, rawCounts, foldOfCanon] { writer.list(list) }
  }

  init(from reader: inout PartReader) throws(IndexPartError) {
    let folds = try StringTable(from: &reader)
    let canons = try StringTable(from: &reader)
    let raws = try StringTable(from: &reader)
    self.init(
      folds: folds, canons: canons, raws: raws,
      foldOfRaw: try reader.list(count: raws.count, upTo: folds.count - 1),
      canonOfRaw: try reader.list(count: raws.count, upTo: canons.count - 1),
      rawCounts: try reader.list(count: raws.count, upTo: Int(UInt32.max)),
      foldOfCanon: try reader.list(count: canons.count, upTo: folds.count - 1))
  }
}
