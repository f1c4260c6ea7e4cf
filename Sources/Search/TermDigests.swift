import Hashing
import Workers

/// For each term shard a hash of everything that its file and the segments of its lists say.
///
/// It is the sum of the hashes of all postings, those of titles too: for a sum neither terms nor
/// postings need to be merged or sorted, which is most of the work of making a shard. The hashes of
/// postings spread over all 64 bits, so two shards that differ have one sum no oftener than two
/// contents have one hash.
///
/// Sums of some parts together are kept, with a hash of what they were made from: where that is the same
/// no posting is looked at.
struct TermDigests {
  /// What some parts add to the sums.
  struct Share: Equatable, Sendable {
    /// A hash of everything that decides about it.
    var source: UInt64
    /// For each shard.
    var sums: [UInt64]
  }

  /// How many shares there are at most. With more of them less is looked at again, and more is kept: of
  /// each share eight bytes a shard.
  private static let shares = 16

  private let context: TermContext
  private let count: Int
  /// For each folded syllable, and each toned key, the hash of its text.
  private let folds: [UInt64]
  private let canons: [UInt64]
  /// For each record the hash of its number and of its facet values, which long lists count.
  private let records: [UInt64]

  /// The sums for so many shards, in shares; those of an earlier index stay where they hold.
  static func shares(
    _ context: TermContext, count: Int, over earlier: [Share], _ workers: Workers
  ) throws(IndexPartError) -> [Share] {
    let digests = TermDigests(context, count: count)
    let parts = context.parts.count
    let shares = min(shares, parts)
    return try workers.map(shares) { share throws(IndexPartError) in
      let range = parts * share / shares..<parts * (share + 1) / shares
      let source = digests.source(ofParts: range)
      if share < earlier.count, earlier[share].source == source, earlier[share].sums.count == count
      {
        return earlier[share]
      }
      return Share(source: source, sums: try digests.sums(ofParts: range))
    }
  }

  /// The digest of each of so many shards.
  static func all(_ shares: [Share], count: Int) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    for share in shares { for shard in sums.indices { sums[shard] &+= share.sums[shard] } }
    return sums
  }

  private init(_ context: TermContext, count: Int) {
    self.context = context
    self.count = count
    let vocabulary = context.vocabulary
    let folds = vocabulary.folds.strings.map { ContentHash.value(of: $0) }
    self.folds = folds
    // With that of the term below which the toned key stands.
    canons = zip(vocabulary.canons.strings, vocabulary.foldOfCanon).map { canon, fold in
      ContentHash.spread(ContentHash.value(of: canon) &+ folds[Int(fold)])
    }
    records = (0..<context.records.count).map { record in
      ContentHash.spread(context.facets.digest(of: record) &+ UInt64(record))
    }
  }

  /// A hash of everything that the sums of some parts are made from.
  private func source(ofParts parts: Range<Int>) -> UInt64 {
    let index = context.records
    var digest = Digest()
    for part in parts {
      digest.add(context.parts[part].fingerprint)
      for rank in index.ranks[part] {
        digest.add(UInt64(rank))
        digest.add(records[Int(rank)])
        digest.add(index.classes[Int(rank)])
      }
    }
    return digest.take()
  }

  private func sums(ofParts parts: Range<Int>) throws(IndexPartError) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    for part in parts {
      try addTexts(ofPart: part, to: &sums)
      try addTitles(ofPart: part, to: &sums)
    }
    return sums
  }

  private func addTexts(ofPart part: Int, to sums: inout [UInt64]) throws(IndexPartError) {
    let (index, vocabulary) = (context.records, context.vocabulary)
    let (ranks, numbers) = (index.ranks[part], vocabulary.foldOfPart[part])
    for run in try context.parts[part].texts.runs(with: .all) {
      for (partKey, list) in run {
        let key = partKey.renumbered(numbers)
        let word = Self.hash(of: key, folds)
        var sum: UInt64 = 0
        run.read(list) { place, occurrences in
          let rank = ranks[Int(place)]
          let mark = index.mark(Posting(record: rank, occurrences: occurrences))
          sum &+= ContentHash.spread(word ^ (records[Int(rank)] &+ UInt64(mark)))
        }
        sums[context.hashes.shard(of: key, among: count)] &+= sum
      }
    }
  }

  private func addTitles(ofPart part: Int, to sums: inout [UInt64]) throws(IndexPartError) {
    let (index, vocabulary) = (context.records, context.vocabulary)
    let (ranks, numbers) = (index.ranks[part], vocabulary.canonOfPart[part])
    for run in try context.parts[part].titles.runs(with: .all) {
      for (partKey, list) in run {
        let toned = partKey.renumbered(numbers)
        let word = ~Self.hash(of: toned, canons)
        var sum: UInt64 = 0
        run.read(list) { place, _ in
          let rank = ranks[Int(place >> 1)]
          sum &+= ContentHash.spread(word ^ (records[Int(rank)] &+ UInt64(place & 1)))
        }
        let key = toned.renumbered(vocabulary.foldOfCanon)
        sums[context.hashes.shard(of: key, among: count)] &+= sum
      }
    }
  }

  @inline(__always)
  private static func hash(of key: TermKey, _ words: [UInt64]) -> UInt64 {
    let first = words[key.first]
    return key.second.map { ContentHash.spread(first &* 3 &+ words[$0]) } ?? first
  }
}
