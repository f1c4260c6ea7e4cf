/// The terms of some shards, of which alone the files are to be made.
struct TermChoice {
  let hashes: ShardHashes
  /// For each shard whether its terms are wanted.
  let isWanted: [Bool]

  /// The buckets in which terms of the shards may be.
  var buckets: [Int] {
    // Shard and bucket of a term are rests of the same number: they have in common what is left by a
    // division by the greatest power of two that divides both counts.
    let common = min(BucketedRun.count, isWanted.count & -isWanted.count)
    var isOpened = [Bool](repeating: false, count: common)
    for shard in isWanted.indices where isWanted[shard] { isOpened[shard % common] = true }
    return (0..<BucketedRun.count).filter { isOpened[$0 % common] }
  }

  /// Whether a term is in one of the shards.
  @inline(__always)
  func contains(_ key: TermKey) -> Bool {
    isWanted[hashes.shard(of: key, among: isWanted.count)]
  }
}
