/// The sizes of the index; the defaults are those of the measurements behind the design.
package struct IndexOptions: Sendable {
  /// Bytes of JSON that a term shard aims at (about a third of it once compressed).
  package var shardBytes = 12_000
  /// The longest posting list that stays inside its term shard.
  package var inlinePostings = 1_000
  /// Postings in one full segment file.
  package var segmentPostings = 4_000
  /// Terms with more records than this carry their own exact facet counts.
  package var facetTopThreshold = 1_000
  /// Most syllables in the syllable list; rarer ones are left to the term shards.
  package var syllableLimit = 6_000
  /// Completions kept for one first syllable.
  package var completionsPerSyllable = 50

  /// The default sizes.
  package init() {}
}
