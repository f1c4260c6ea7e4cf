/// What the files of terms are made from.
struct TermContext {
  let parts: [TermRuns]
  let records: MergedRecords
  let vocabulary: MergedVocabulary
  let facets: FacetColumns
  let options: IndexOptions
  let hashes: ShardHashes

  init(
    _ parts: [TermRuns], records: MergedRecords, vocabulary: MergedVocabulary, facets: FacetColumns,
    options: IndexOptions
  ) {
    self.parts = parts
    self.records = records
    self.vocabulary = vocabulary
    self.facets = facets
    self.options = options
    hashes = ShardHashes(vocabulary.folds)
  }

  private init(_ context: TermContext, parts: [TermRuns]) {
    self.parts = parts
    records = context.records
    vocabulary = context.vocabulary
    facets = context.facets
    options = context.options
    hashes = context.hashes
  }

  /// The same where all runs of all parts are open: for whoever looks at all of them more than once.
  func opened() throws(IndexPartError) -> TermContext {
    var parts = parts
    for part in parts.indices { parts[part] = try parts[part].opened() }
    return TermContext(self, parts: parts)
  }
}
