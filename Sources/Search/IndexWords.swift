/// The words of an index: what all parts have under common numbers, and what is told of them.
struct IndexWords: Sendable {
  let vocabulary: MergedVocabulary
  let spellings: Spellings
  /// What the client keeps of them.
  let syllables: SyllableList

  init(_ parts: borrowing SealedParts, facets: FacetColumns, limit: Int) {
    vocabulary = MergedVocabulary(parts.vocabularies)
    spellings = Spellings(vocabulary)
    syllables = SyllableList(
      SyllableList.recordCounts(parts.runs, vocabulary), vocabulary: vocabulary,
      spellings: spellings, facets: facets, limit: limit)
  }
}
