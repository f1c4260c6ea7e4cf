import Synchronization
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
  /// - Throws: `IndexPartError` where postings of a part that was encoded turn out to be damaged in spite
  ///   of its hash; there is then no root.
  package static func write(
    parts: consuming [SealedPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    jobs: Int = 1, over earlier: IndexMemory?,
    keeping keep: @Sendable (_ paths: [String]) throws -> Bool,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> IndexMemory {
    let workers = Workers(jobs: jobs)
    let parts = SealedParts(parts)
    let (tables, titles) = (parts.records, parts.titles)
    let records = MergedRecords(tables)
    let facets = FacetColumns(records, labels: labels)
    let units = UnitNames(facets.units)
    // Of other sizes nothing is as it was.
    let earlier = earlier?.terms.basis == options.basis ? earlier : nil

    let words = IndexWords(parts, facets: facets, limit: options.syllableLimit)
    let runs = Mutex(parts.takeRuns())
    // Of a new index terms are made on all cores, and first: beside them all else would take memory.
    let (terms, (blocks, numbers, completions)) =
      try Workers(jobs: earlier == nil ? 1 : jobs).both {
        let context = TermContext(
          runs.withLock { exchange(&$0, with: []) }, records: records,
          vocabulary: words.vocabulary, facets: facets, options: options)
        return try TermFiles(context, workers).write(over: earlier?.terms, keeping: keep, to: emit)
      } _: {
        let blocks = try IndexMemory.Volumes.write(
          RecordStore(index: records, facets: facets, units: units), options,
          over: earlier?.records, workers, keeping: keep, to: emit)
        let numbers = try IndexMemory.Volumes.write(
          NumberIndex(records), options, over: earlier?.numbers, workers, keeping: keep, to: emit)
        let miner = CompletionMiner(
          TitleWords(titles, of: tables, in: records.places, vocabulary: words.vocabulary),
          vocabulary: words.vocabulary, spellings: words.spellings,
          limit: options.completionsPerSyllable)
        let completions = try IndexMemory.Family.write(
          "c", digest: miner.digest(), over: earlier?.completions, options, workers,
          keeping: keep, to: emit
        ) {
          let completions = CompletionShards(miner.phrases(), options: options)
          return (completions.count, completions.contents)
        }
        return (blocks, numbers, completions)
      }

    var root = IndexRoot(records: records, facets: facets, options: options)
    root.add(terms.files(options))
    root.add(blocks.files)
    root.add(numbers.files)
    root.add(completions.files("c", options))
    let columns = (records.count + FacetColumns.block - 1) / FacetColumns.block
    let families: [(String, @Sendable (Int) -> [UInt8])] = [
      ("f", facets.contents(ofBlock:)), ("u", facets.unitContents(ofBlock:)),
    ]
    for (family, contents) in families {
      root.add(
        try FileDirectory(family: family, count: columns, names: options.names)
          .write(workers, contents, to: emit))
    }
    for (family, contents) in [("y", words.syllables.contents()), ("units", units.contents())] {
      let file = root.add(family, contents)
      try emit(file.path, file.bytes)
    }
    try emit("root.json", root.contents())
    return IndexMemory(
      terms: terms, records: blocks.memory, numbers: numbers.memory, completions: completions)
  }

  /// Writes the index of all parts, of which nothing stands yet.
  package static func write(
    parts: [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(), jobs: Int = 1,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let parts = Workers(jobs: jobs).map(parts.count) { number in
      var part = parts[number]
      return part.seal()
    }
    _ = try write(
      parts: parts, labels: labels, options: options, jobs: jobs, over: nil,
      keeping: { _ in false }, to: emit)
  }
}
