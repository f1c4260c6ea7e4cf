/// The sizes of the index; the defaults are those of the measurements in `docs/search.md`.
package struct IndexOptions: Sendable {
  /// Bytes of JSON that a term shard aims at (about 45 % of it once compressed), as long as the root
  /// can name all shards; in larger indexes twice as much.
  package var shardBytes = 5_000
  /// The longest posting list that stays inside its term shard.
  package var inlinePostings = 128
  /// The longest title list that stays inside: most answers need no other list.
  package var inlineTitles = 400
  /// Postings in one full segment file.
  package var segmentPostings = 4_000
  /// Terms with more records than this carry their own exact facet counts.
  package var facetTopThreshold = 1_000
  /// Most syllables in the syllable list; rarer ones are left to the term shards.
  package var syllableLimit = 6_000
  /// Completions kept for one first syllable.
  package var completionsPerSyllable = 50
  /// Most term shards whose names stand in the root.
  package var rootShards = 4_096
  /// Names in one chunk of a longer directory, and most files of any other family whose names stand
  /// in the root: every query needs terms, the others would only swell it.
  package var chunkNames = 128
  /// Most volumes of record blocks, as long as none has more than `volumeBlocks`.
  package var volumes = 128
  /// Most blocks in a volume, which are written anew when one of their records changes.
  package var volumeBlocks = 1_024

  /// The default sizes.
  package init() {}
}
