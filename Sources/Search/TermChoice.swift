/// Which terms are looked at: those of some shards, or of some buckets.
struct TermChoice {
  /// The buckets in which they are.
  let buckets: [Range<Int>]
  /// For each shard whether its terms are wanted; nil where all terms of the buckets are.
  private let filter: (hashes: ShardHashes, isWanted: [Bool])?

  /// All terms.
  static var all: TermChoice { TermChoice(buckets: 0..<BucketedRun.count) }

  /// The terms of some buckets.
  init(buckets: Range<Int>) {
    self.buckets = [buckets]
    filter = nil
  }

  /// The terms of some shards.
  /// - Parameter isWanted: for each shard whether it is one of them.
  init(hashes: ShardHashes, isWanted: [Bool]) {
    let period = Self.period(ofShards: isWanted.count)
    var isOpened = [Bool](repeating: false, count: period)
    for shard in isWanted.indices where isWanted[shard] { isOpened[shard % period] = true }
    let opened = (0..<BucketedRun.count).filter { isOpened[$0 % period] }
    buckets = RangeSet(opened.map { $0..<($0 + 1) }).ranges.map(\.self)
    let isFiltered = isWanted.indices.contains { isOpened[$0 % period] && !isWanted[$0] }
    filter = isFiltered ? (hashes, isWanted) : nil
  }

  /// After how many of so many shards the buckets of their terms are the same again. Shard and bucket of a
  /// term are rests of the same number: they have in common what is left by a division by the greatest
  /// power of two that divides both counts.
  static func period(ofShards count: Int) -> Int { min(BucketedRun.count, count & -count) }

  /// Whether a term of the buckets is wanted.
  @inline(__always)
  func contains(_ key: TermKey) -> Bool {
    guard let filter else { return true }
    return filter.isWanted[filter.hashes.shard(of: key, among: filter.isWanted.count)]
  }
}
