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
    let cycle = BucketCycle(shards: isWanted.count)
    var isOpened = [Bool](repeating: false, count: cycle.length)
    for shard in isWanted.indices where isWanted[shard] { isOpened[cycle.place(of: shard)] = true }
    let opened = (0..<BucketedRun.count).filter { isOpened[$0 % cycle.length] }
    buckets = RangeSet(opened.map { $0..<($0 + 1) }).ranges.map(\.self)
    let isFiltered = isWanted.indices.contains {
      isOpened[cycle.place(of: $0)] && !isWanted[$0]
    }
    filter = isFiltered ? (hashes, isWanted) : nil
  }

  /// Whether a term of the buckets is wanted.
  @inline(__always)
  func contains(_ key: TermKey) -> Bool {
    guard let filter else { return true }
    return filter.isWanted[filter.hashes.shard(of: key, among: filter.isWanted.count)]
  }
}
