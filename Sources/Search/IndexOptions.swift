import Hashing

/// The sizes of the index; the defaults are those of the measurements in `docs/search.md`.
package struct IndexOptions: Sendable {
  /// Bytes of JSON that a term shard aims at (about 45 % of it once compressed), as long as the root
  /// can name all shards.
  package var shardBytes = 5_000
  /// How many shards there are in a larger index for each of that size: a term is then read with few
  /// others.
  package var shardsOfLarge = 8
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
  /// Most names of term shards in the root: one record changes hundreds of shards, and each with its
  /// volume.
  package var termNames = 4_096
  /// Most names of any other family in the root, as long as no volume of records has more than
  /// `volumeBlocks` blocks.
  package var names = 128
  /// Most blocks in a volume of records, which are written anew when one of their records changes.
  package var volumeBlocks = 1_024
  /// How many terms of runs are merged at once. It changes nothing of the index, and bounds the
  /// memory: about 30 MB.
  package var mergedTerms = 1 << 20

  /// The default sizes.
  package init() {}

  /// What decides about files besides the terms and records that they tell of.
  var basis: UInt64 { ContentHash.value(of: Array("\(SearchIndex.version) \(self)".utf8)) }
}
