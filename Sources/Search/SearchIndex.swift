/// Writes the prebuilt search index: JSON files that any web server can serve.
///
/// The format is described in `docs/search.md`. Every file except `root.json` bears the hash of
/// its content in its name and never changes; only the root is fetched anew.
package enum SearchIndex {
  /// The version of the format; a client refuses an index of another one.
  package static let version = 3

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
  ///   - jobs: on how many cores files are made; `emit` is called from all of them.
  ///   - emit: takes each file: its path under the folder of the index, and its bytes. The same
  ///     file may come twice.
  package static func write<Failure: Error>(
    parts: [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    jobs: Int = 1,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let workers = Workers(jobs: jobs)
    let parts = workers.map(parts.count) { parts[$0].sealed() }
    let records = MergedRecords(parts)
    let vocabulary = MergedVocabulary(parts)
    let terms = MergedTerms(parts, vocabulary: vocabulary)
    let spellings = Spellings(parts, vocabulary: vocabulary)
    let facets = FacetColumns(records, labels: labels)
    var root = IndexRoot(records: records, facets: facets, options: options)

    let shards = TermShards(
      index: records, vocabulary: vocabulary, terms: terms, facets: facets, options: options)
    let termFiles = FileDirectory(family: "t", count: shards.count, names: options.termNames)
    try root.write(termFiles, workers, shards.contents(of:), to: emit)
    let units = UnitNames(facets.units)
    let store = RecordStore(index: records, facets: facets, units: units)
    let blocks = FileDirectory(
      family: "r", count: store.blockCount, names: options.names, largest: options.volumeBlocks)
    try root.write(blocks, workers, { (store.contents(ofBlock: $0), []) }, to: emit)

    let numbers = NumberIndex(records)
    let completions = CompletionShards(
      CompletionMiner(
        records, vocabulary: vocabulary, spellings: spellings,
        limit: options.completionsPerSyllable
      ).phrases(), options: options)
    let columns = (records.count + FacetColumns.block - 1) / FacetColumns.block
    let families: [(String, Int, @Sendable (Int) -> [UInt8])] = [
      ("n", numbers.count, numbers.contents), ("c", completions.count, completions.contents),
      ("f", columns, facets.contents(ofBlock:)), ("u", columns, facets.unitContents(ofBlock:)),
    ]
    for (family, count, contents) in families {
      let files = FileDirectory(family: family, count: count, names: options.names)
      try root.write(files, workers, { (contents($0), []) }, to: emit)
    }

    let syllables = SyllableList(
      records, vocabulary: vocabulary, terms: terms, spellings: spellings,
      facets: facets, limit: options.syllableLimit)
    for file in [root.add("y", syllables.contents()), root.add("units", units.contents())] {
      try emit(file.path, file.bytes)
    }
    try emit("root.json", root.contents())
  }
}

extension IndexRoot {
  /// Writes the numbered files of a family, with those that belong to each, and notes their names.
  fileprivate mutating func write<Failure: Error>(
    _ directory: FileDirectory, _ workers: Workers,
    _ contents: @Sendable (Int) -> (json: [UInt8], files: [IndexFile]),
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let names = try workers.map(directory.volumeCount) { volume throws(Failure) in
      let numbers = directory.files(ofVolume: volume)
      var made: [[UInt8]] = []
      for number in numbers {
        let (json, files) = contents(number)
        for file in files { try emit(file.path, file.bytes) }
        made.append(json)
      }
      let name = FileDirectory.Name(of: Array(made.joined()))
      for (number, json) in zip(numbers, made) {
        try emit(directory.path(of: number, name), json)
      }
      return name
    }
    add(directory, names)
  }
}
