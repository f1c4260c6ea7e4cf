import Testing

@testable import Search

@Suite struct BucketedRunTests {
  private static let folds = (0..<300).map { Array("s\($0)".utf8) }
  private static let hashes: ShardHashes = {
    var table = StringTable()
    for fold in folds { _ = table.id(of: fold) }
    return ShardHashes(table)
  }()

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

  private static let made = BucketedRun(run) { BucketedRun.bucket(of: $0, hashes) }

  /// The run as another process made it.
  private func kept(below limits: BucketedRun.Limits) -> BucketedRun {
    BucketedRun(
      base: Self.made.base, buckets: Self.made.buckets, limits: limits, bytes: Self.made.bytes,
      start: 0)
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
    let opened = try [Self.made].runs(with: .all)
    #expect(postings(opened) == postings([Self.run]))
    #expect(opened.reduce(0) { $0 + $1.count } == Self.run.count)
    #expect(Self.made.termCount == Self.run.count)
  }

  @Test(arguments: [1, 3, 16, 128, 96, 2048, 2500, 8192, 40_000])
  func theBucketsOfAChoiceHoldAllItsTerms(shards: Int) throws {
    for shard in [0, shards / 2, shards - 1] {
      let choice = TermChoice(
        hashes: Self.hashes, isWanted: (0..<shards).map { $0 == shard })
      let opened = try [Self.made].runs(with: choice)
      let wanted = postings([Self.run]).filter {
        Self.hashes.shard(of: $0.key, among: shards) == shard
      }
      #expect(postings(opened).filter { choice.contains($0.key) } == wanted)
    }
  }

  @Test func ofFewShardsOfManyFewBucketsAreOpened() {
    let buckets = { (shards: Int) in
      TermChoice(hashes: Self.hashes, isWanted: (0..<shards).map { $0 < 2 }).buckets
    }
    #expect(buckets(8192) == [0..<1])
    #expect(buckets(2048) == [0..<1, 128..<129])
    #expect(buckets(32).map(\.lowerBound) == Array(stride(from: 0, to: 256, by: 2)))
    #expect(buckets(2504) == [0..<256])
    #expect(buckets(16) == [0..<256])
    #expect(buckets(3) == [0..<256])
  }

  @Test func wherePostingsLieMakesNoDifference() throws {
    let bytes = try Self.made.bytes[0..<Self.made.size]
    let moved = Self.made.moved(to: PartBytes([1, 2, 3] + bytes), at: 3)
    #expect(postings(try [moved].runs(with: .all)) == postings([Self.run]))
    #expect(try moved.open(5..<9).map(\.bytes) == Self.made.open(5..<9).map(\.bytes))
  }

  @Test func whatIsWholeIsOpened() throws {
    #expect(try kept(below: (Self.folds.count, 80)).open(0..<256).count == 256)
  }

  /// There is no such place, or none at all; no such syllable.
  @Test(arguments: [(300, 70), (300, 0), (299, 80)])
  func aBucketThatIsDamagedIsNotOpened(limits: (Int, Int)) throws {
    #expect(throws: IndexPartError.damaged) { _ = try kept(below: limits).open(0..<256) }
  }

  /// A byte is another one, bytes are missing, or all of them.
  @Test func bytesThatChangedAreNoticed() throws {
    var bytes = Array(try Self.made.bytes[0..<Self.made.size])
    let short = bytes.dropLast()
    let damaged = [
      PartBytes(Array(short)), PartBytes(count: bytes.count) { _ in nil },
      PartBytes(count: bytes.count) { short[$0.clamped(to: short.indices)] },
    ]
    bytes[bytes.count / 2] ^= 1
    for damaged in damaged + [PartBytes(bytes)] {
      #expect(throws: IndexPartError.damaged) {
        _ = try Self.made.moved(to: damaged, at: 0).open(0..<256)
      }
    }
  }
}
