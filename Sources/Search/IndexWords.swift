import Workers

/// The words of an index: what all parts have under common numbers, and what is told of them.
struct IndexWords: Sendable {
  let vocabulary: MergedVocabulary
  let spellings: Spellings
  /// What the client keeps of them.
  let syllables: SyllableList

  init(
    _ parts: borrowing SealedParts, facets: FacetColumns, limit: Int, _ workers: Workers
  ) {
    let (vocabularies, runs) = (parts.vocabularies, parts.runs)
    let vocabulary = MergedVocabulary(vocabularies, workers)
    let (spellings, counts) = workers.both {
      Spellings(vocabularies, vocabulary: vocabulary)
    } _: {
      SyllableList.recordCounts(runs, vocabulary)
    }
    (self.vocabulary, self.spellings) = (vocabulary, spellings)
    syllables = SyllableList(
      counts, vocabulary: vocabulary, spellings: spellings, facets: facets, limit: limit)
  }
}
