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
}
