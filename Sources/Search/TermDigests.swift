import Hashing
import Synchronization
import Workers

/// For each term shard a hash of everything that its file and the segments of its lists say.
///
/// It is the sum of the hashes of all postings, those of titles too: for a sum neither terms nor
/// postings need to be merged or sorted, which is most of the work of making a shard. The hashes of
/// postings spread over all 64 bits, so two shards that differ have one sum no oftener than two
/// contents have one hash.
struct TermDigests {
  private let context: TermContext
  private let count: Int
  /// For each folded syllable, and each toned key, the hash of its text.
  private let folds: [UInt64]
  private let canons: [UInt64]
  /// For each record the hash of its number and of its facet values, which long lists count.
  private let records: [UInt64]

  /// The digests of so many shards.
  static func all(_ context: TermContext, count: Int, _ workers: Workers) -> [UInt64] {
    let digests = TermDigests(context, count: count)
    let sums = Mutex([UInt64](repeating: 0, count: count))
    _ = workers.map(context.parts.count) { part in
      let more = digests.sums(ofPart: part)
      sums.withLock { sums in
        for shard in sums.indices { sums[shard] &+= more[shard] }
      }
    }
    return sums.withLock { $0 }
  }

  private init(_ context: TermContext, count: Int) {
    self.context = context
    self.count = count
    let vocabulary = context.vocabulary
    let folds = vocabulary.folds.map(ContentHash.value(of:))
    self.folds = folds
    // With that of the term below which the toned key stands.
    canons = zip(vocabulary.canons, vocabulary.foldOfCanon).map { canon, fold in
      ContentHash.spread(ContentHash.value(of: canon) &+ folds[Int(fold)])
    }
    records = (0..<context.records.count).map { record in
      ContentHash.spread(context.facets.digest(of: record) &+ UInt64(record))
    }
  }

  private func sums(ofPart part: Int) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    addTexts(ofPart: part, to: &sums)
    addTitles(ofPart: part, to: &sums)
    return sums
  }

  private func addTexts(ofPart part: Int, to sums: inout [UInt64]) {
    let (index, vocabulary) = (context.records, context.vocabulary)
    let (ranks, numbers) = (index.ranks[part], vocabulary.foldOfPart[part])
    for run in context.parts[part].texts {
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

  private func addTitles(ofPart part: Int, to sums: inout [UInt64]) {
    let (index, vocabulary) = (context.records, context.vocabulary)
    let (ranks, numbers) = (index.ranks[part], vocabulary.canonOfPart[part])
    for run in context.parts[part].titles {
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
