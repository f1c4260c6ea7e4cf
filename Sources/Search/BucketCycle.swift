/// Which buckets hold the terms of which shards, among so many of these.
///
/// Shard and bucket of a term come from rests of the same number. What they have in common is left by a
/// division by the greatest power of two that divides the count of shards: by it the buckets of a
/// shard are known up to a period.
struct BucketCycle {
  /// The period, a power of two.
  let length: Int
  private let divisor: Int

  init(shards count: Int) {
    divisor = count & -count
    length = min(BucketedRun.count, max(1, divisor / BucketedRun.shards))
  }

  /// In which bucket of the period the terms of a shard are.
  func place(of shard: Int) -> Int { shard % divisor / BucketedRun.shards % length }
}
