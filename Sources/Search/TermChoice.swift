/// The terms of some shards, of which alone the files are to be made.
struct TermChoice {
  let hashes: ShardHashes
  /// For each shard whether its terms are wanted.
  let isWanted: [Bool]

  /// Whether a term is in one of the shards.
  @inline(__always)
  func contains(_ key: TermKey) -> Bool {
    isWanted[hashes.shard(of: key, among: isWanted.count)]
  }
}
