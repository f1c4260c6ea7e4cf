/// Writes the prebuilt search index: JSON files that any web server can serve.
///
/// The format is described in `docs/search.md`. Every file except `root.json` bears the hash of
/// its content in its name and never changes; only the root is fetched anew.
package enum SearchIndex {
  /// The version of the format; a client refuses an index of another one.
  package static let version = 1

  /// Writes the index of all parts.
  ///
  /// The bytes depend on the records alone: not on how they were split over parts, nor on the
  /// order in which they were added. The root comes last, so that whoever reads while files are
  /// written never sees a root whose files are missing.
  ///
  /// - Parameters:
  ///   - parts: all records, each in one part.
  ///   - labels: the words for facet values.
  ///   - options: the sizes.
  ///   - body: gives the text of a record once more when the parts did not keep it.
  ///   - emit: takes each file: its path under the folder of the index, and its bytes. The same
  ///     file may come twice.
  package static func write<Failure: Error>(
    parts: [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    body: ((UInt32) -> [UInt8])? = nil,
    to emit: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let records = MergedRecords(parts)
    let vocabulary = MergedVocabulary(parts)
    let terms = MergedTerms(parts, vocabulary: vocabulary)
    let spellings = Spellings(parts, vocabulary: vocabulary)
    let facets = FacetColumns(records, labels: labels)
    var root = IndexRoot(records: records, facets: facets)

    let shards = TermShards(
      index: records, vocabulary: vocabulary, terms: terms, facets: facets, options: options)
    var directory = FileDirectory(family: "t", count: shards.count)
    for shard in 0..<shards.count {
      let (json, segments) = shards.contents(of: shard)
      for file in segments { try emit(file.path, file.bytes) }
      let file = directory.file(shard, json)
      try emit(file.path, file.bytes)
    }
    for file in root.add(directory) { try emit(file.path, file.bytes) }

    let store = RecordStore(records, facets: facets) { record in
      if let body { return body(record) }
      return records.places[Int(record)].map { parts[$0.part].body(of: $0.local) } ?? []
    }
    directory = FileDirectory(family: "r", count: store.blockCount)
    for block in 0..<store.blockCount {
      let (json, texts) = store.contents(ofBlock: block)
      for file in texts { try emit(file.path, file.bytes) }
      let file = directory.file(block, json)
      try emit(file.path, file.bytes)
    }
    for file in root.add(directory) { try emit(file.path, file.bytes) }
    root.textGroup = store.textGroup

    let numbers = NumberIndex(records)
    let completions = CompletionShards(
      CompletionMiner(
        records, vocabulary: vocabulary, spellings: spellings,
        limit: options.completionsPerSyllable
      ).phrases(), options: options)
    let blocks = (records.count + FacetColumns.block - 1) / FacetColumns.block
    let families: [(String, Int, (Int) -> [UInt8])] = [
      ("n", numbers.count, numbers.contents), ("c", completions.count, completions.contents),
      ("f", blocks, facets.contents(ofBlock:)),
    ]
    for (family, count, contents) in families {
      directory = FileDirectory(family: family, count: count)
      for number in 0..<count {
        let file = directory.file(number, contents(number))
        try emit(file.path, file.bytes)
      }
      for file in root.add(directory) { try emit(file.path, file.bytes) }
    }

    let syllables = SyllableList(
      records, vocabulary: vocabulary, terms: terms, spellings: spellings,
      limit: options.syllableLimit)
    for file in [
      root.add("y", syllables.contents()), root.add("facets", facets.summary()),
    ] {
      try emit(file.path, file.bytes)
    }
    try emit("root.json", root.contents())
  }
}
