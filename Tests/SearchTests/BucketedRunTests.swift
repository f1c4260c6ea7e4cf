import Testing

@testable import Search

@Suite struct BucketedRunTests {
  private static let folds = (0..<300).map { Array("s\($0)".utf8) }
  private static let hashes = ShardHashes(folds)

  private static let run: TermRun = {
    var random = Draw(seed: 11)
    var collector = TermCollector()
    for record in 0..<80 {
      collector.begin(UInt32(record), syllables: folds.count)
      for _ in 0..<40 {
        let (first, second) = (random(folds.count), random(folds.count))
        for _ in 0...random(6) { collector.add(TermKey(first, second)) }
        collector.add(TermKey(second))
      }
    }
    collector.seal(syllables: folds.count)
    return collector.runs[0]
  }()

  private static let kept = BucketedRun(run, limits: (folds.count, 80)) { key in
    hashes.shard(of: key, among: BucketedRun.count)
  }

  /// The postings of each term of some runs.
  private func postings(_ runs: [TermRun]) -> [TermKey: [[Int]]] {
    var found: [TermKey: [[Int]]] = [:]
    for run in runs {
      for (key, list) in run {
        run.read(list) { found[key, default: []].append([Int($0), Int($1)]) }
      }
    }
    return found
  }

  @Test func togetherTheBucketsHoldWhatTheRunHolds() throws {
    let opened = try TermBuckets.kept([Self.kept]).runs()
    #expect(postings(opened) == postings([Self.run]))
    #expect(opened.reduce(0) { $0 + $1.count } == Self.run.count)
    #expect(Self.kept.termCount == Self.run.count)
  }

  @Test(arguments: [1, 3, 16, 128, 96, 2048, 2500])
  func theBucketsOfAChoiceHoldAllItsTerms(shards: Int) throws {
    for shard in [0, shards / 2, shards - 1] {
      let choice = TermChoice(
        hashes: Self.hashes, isWanted: (0..<shards).map { $0 == shard })
      let opened = try TermBuckets.kept([Self.kept]).runs(with: choice)
      let wanted = { (terms: [TermKey: [[Int]]]) in terms.filter { choice.contains($0.key) } }
      #expect(wanted(postings(opened)) == wanted(postings([Self.run])))
    }
  }

  @Test func ofFewShardsOfManyFewBucketsAreOpened() {
    let buckets = { (shards: Int) in
      TermChoice(hashes: Self.hashes, isWanted: (0..<shards).map { $0 < 2 }).buckets
    }
    #expect(buckets(2048) == [0, 1])
    #expect(buckets(16).count == 16)
    #expect(buckets(2500).count == 64)
    #expect(buckets(3).count == 128)
  }

  /// There is no such place, or none at all.
  @Test(arguments: [70, 0]) func aBucketThatIsDamagedIsNotOpened(places: Int) throws {
    let tight = BucketedRun(
      base: Self.kept.base, counts: Self.kept.counts, ends: Self.kept.ends, bytes: Self.kept.bytes,
      limits: (Self.folds.count, places))
    #expect(throws: IndexPartError.damaged) { _ = try TermBuckets.kept([tight]).runs() }
  }
}
