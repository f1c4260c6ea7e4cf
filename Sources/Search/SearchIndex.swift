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
  ///   - jobs: on how many cores files are made.
  ///   - earlier: what an index that was written before left for this one.
  ///   - output: takes the files.
  /// - Returns: what the next index need not make again.
  /// - Throws: `IndexPartError` where a part that was encoded turns out to be damaged; there is then no
  ///   root.
  package static func write(
    parts: consuming [SealedPart], labels: FacetLabels, options: IndexOptions = IndexOptions(),
    jobs: Int = 1, over earlier: IndexMemory?, to output: IndexOutput
  ) throws -> IndexMemory {
    let workers = Workers(jobs: jobs)
    let parts = SealedParts(parts)
    let tables = parts.records
    let titles = Mutex(parts.titles)
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
        return try TermFiles(context, workers).write(over: earlier?.terms, to: output)
      } _: {
        let blocks = try IndexMemory.Volumes.write(
          RecordStore(index: records, facets: facets, units: units), options,
          over: earlier?.records, workers, to: output)
        let numbers = try IndexMemory.Volumes.write(
          NumberIndex(records), options, over: earlier?.numbers, workers, to: output)
        let miner = CompletionMiner(
          TitleWords(
            titles.withLock { exchange(&$0, with: []) }, of: tables, in: records.places,
            vocabulary: words.vocabulary),
          vocabulary: words.vocabulary, spellings: words.spellings,
          limit: options.completionsPerSyllable)
        let completions = try IndexMemory.Completions.write(
          miner, options, over: earlier?.completions, workers, to: output)
        return (blocks, numbers, completions)
      }

    var root = IndexRoot(records: records, facets: facets, options: options)
    for files in [terms.files(options), blocks.files, numbers.files, completions.files(options)] {
      root.add(files)
    }
    for (family, contents) in facets.blocks {
      let directory = FileDirectory(
        family: family, count: facets.blockCount, names: options.names)
      root.add(try directory.write(workers, contents, to: output))
    }
    for (family, contents) in [("y", words.syllables.contents()), ("units", units.contents())] {
      let file = root.add(family, contents)
      try output.emit(file.path, file.bytes)
    }
    try output.emit("root.json", root.contents())
    return IndexMemory(
      terms: terms, records: blocks.memory, numbers: numbers.memory, completions: completions)
  }

  /// Writes the index of all parts, of which nothing stands yet.
  package static func write(
    parts: [IndexPart], labels: FacetLabels, options: IndexOptions = IndexOptions(), jobs: Int = 1,
    to emit: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let parts = Workers(jobs: jobs).map(parts.count) { number in
      var part = parts[number]
      return part.seal()
    }
    _ = try write(
      parts: parts, labels: labels, options: options, jobs: jobs, over: nil,
      to: IndexOutput(to: emit))
  }
}
