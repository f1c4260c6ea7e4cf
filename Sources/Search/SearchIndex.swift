import Workers

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
  /// order in which they were added, nor on what an earlier index left. The root comes last, so that
  /// whoever reads while files are written never sees a root whose files are missing.
  ///
  /// - Parameters:
  ///   - parts: all records, each in one part. What they hold is let go as soon as it is merged, if
  ///     nobody else holds it.
  ///   - labels: the words for facet values.
  ///   - options: the sizes.
  ///   - jobs: on how many cores files are made; `keep` and `emit` are called from all of them.
  ///   - earlier: what an index that was written before left for this one.
  ///   - keep: lets files of that index stay as they are, by their paths, all of them or none; false
  ///     where one is not there any more. The same file may come twice, and to `emit` besides.
  ///   - emit: takes each other file: its path under the folder of the index, and its bytes. The same
  ///     file may come twice.
  /// - Returns: what the next index need not make again.
  package static func write<Failure: Error>(
    parts: consuming [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    jobs: Int = 1, over earlier: IndexMemory?,
    keeping keep: @Sendable (_ paths: [String]) throws(Failure) -> Bool,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> IndexMemory {
    let workers = Workers(jobs: jobs)
    let parts = SealedParts(parts, workers)
    let tables = parts.records
    let records = MergedRecords(tables)
    let vocabulary = MergedVocabulary(parts.vocabularies)
    let spellings = Spellings(parts.vocabularies, vocabulary: vocabulary)
    let facets = FacetColumns(records, labels: labels)
    let syllables = SyllableList(
      parts.runs, vocabulary: vocabulary, spellings: spellings, facets: facets,
      limit: options.syllableLimit)
    let titles = parts.titles
    var root = IndexRoot(records: records, facets: facets, options: options)

    let context = TermContext(
      parts.takeRuns(), records: records, vocabulary: vocabulary, facets: facets, options: options)
    let basis = context.basis
    let terms = try TermFiles(context, workers)
      .write(over: earlier?.terms, keeping: keep, to: emit)
    root.add(terms.directory(options), terms.names)
    let units = UnitNames(facets.units)
    let store = RecordStore(index: records, facets: facets, units: units)
    let blocks = FileDirectory(
      family: "r", count: store.blockCount, names: options.names, largest: options.volumeBlocks)
    try root.write(blocks, workers, store.contents(ofBlock:), to: emit)

    let numbers = NumberIndex(records)
    let keptNumbers = try root.write(
      "n", digest: numbers.digest(basis), over: earlier?.numbers, workers, keeping: keep, to: emit
    ) { (numbers.count, numbers.contents) }
    let miner = CompletionMiner(
      TitleWords(titles, of: tables, in: records.places, vocabulary: vocabulary),
      vocabulary: vocabulary, spellings: spellings, limit: options.completionsPerSyllable)
    let keptCompletions = try root.write(
      "c", digest: miner.digest(basis), over: earlier?.completions, workers, keeping: keep, to: emit
    ) {
      let completions = CompletionShards(miner.phrases(), options: options)
      return (completions.count, completions.contents)
    }
    let columns = (records.count + FacetColumns.block - 1) / FacetColumns.block
    let families: [(String, @Sendable (Int) -> [UInt8])] = [
      ("f", facets.contents(ofBlock:)), ("u", facets.unitContents(ofBlock:)),
    ]
    for (family, contents) in families {
      let files = FileDirectory(family: family, count: columns, names: options.names)
      try root.write(files, workers, contents, to: emit)
    }

    for file in [root.add("y", syllables.contents()), root.add("units", units.contents())] {
      try emit(file.path, file.bytes)
    }
    try emit("root.json", root.contents())
    return IndexMemory(terms: terms, numbers: keptNumbers, completions: keptCompletions)
  }

  /// Writes the index of all parts, of which nothing stands yet.
  package static func write<Failure: Error>(
    parts: [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    jobs: Int = 1,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    _ = try write(
      parts: parts, labels: labels, options: options, jobs: jobs, over: nil,
      keeping: { _ throws(Failure) in false }, to: emit)
  }
}

extension IndexRoot {
  /// Writes the numbered files of a family, and notes their names.
  /// - Returns: the names of the volumes.
  @discardableResult
  fileprivate mutating func write<Failure: Error>(
    _ directory: FileDirectory, _ workers: Workers, _ contents: @Sendable (Int) -> [UInt8],
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [FileDirectory.Name] {
    let names = try workers.map(directory.volumeCount) { volume throws(Failure) in
      try directory.write(
        directory.files(ofVolume: volume).map(contents), asVolume: volume, to: emit)
    }
    add(directory, names)
    return names
  }

  /// The same of files of which a digest tells all that they say: they stay where it is as it was.
  /// - Parameter make: gives the number of the files, and what each says.
  fileprivate mutating func write<Failure: Error>(
    _ family: String, digest: UInt64, over earlier: IndexMemory.Family?, _ workers: Workers,
    keeping keep: (_ paths: [String]) throws(Failure) -> Bool,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
    _ make: () -> (count: Int, contents: @Sendable (Int) -> [UInt8])
  ) throws(Failure) -> IndexMemory.Family {
    if let earlier, earlier.digest == digest {
      let directory = FileDirectory(family: family, count: earlier.count, names: options.names)
      if earlier.names.count == directory.volumeCount, try keep(earlier.paths(in: directory)) {
        add(directory, earlier.names)
        return earlier
      }
    }
    let (count, contents) = make()
    let directory = FileDirectory(family: family, count: count, names: options.names)
    let names = try write(directory, workers, contents, to: emit)
    return IndexMemory.Family(digest: digest, count: count, names: names)
  }
}
