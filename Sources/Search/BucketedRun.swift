import Hashing

/// A run whose terms lie in buckets by the hashes of their folded texts, which are also those by which terms
/// go into shards. Whoever wants the terms of a few shards need not look at the others, nor have them in
/// memory.
///
/// A bucket is a run of its own. When it is opened its bytes are compared with their hash, and what another
/// process made is looked through.
struct BucketedRun: Sendable {
  /// The number of buckets, a power of two.
  static let count = 256
  /// How many shards that follow each other have their terms in one bucket, a power of two: those of a
  /// volume are in few.
  static let shards = 16

  /// The bucket of a term.
  static func bucket(of key: TermKey, _ hashes: ShardHashes) -> Int {
    hashes.shard(of: key, among: count * shards) / shards
  }

  /// The first place that may occur.
  let base: UInt32
  /// All buckets, one behind the other.
  let buckets: [Bucket]
  /// Nil where this process made the run.
  let limits: Limits?
  /// Where the bytes of the buckets are, and where they begin there.
  let bytes: PartBytes
  let start: Int

  /// What is told of a bucket.
  struct Bucket: Hashable, Sendable {
    /// Its number of terms.
    var terms: UInt32
    /// Where its bytes end among those of all buckets.
    var end: UInt32
    /// The hash of its bytes.
    var hash: UInt64
  }

  /// Below these are all syllables and places.
  typealias Limits = (syllables: Int, places: Int)

  var termCount: Int { buckets.reduce(0) { $0 + Int($1.terms) } }

  /// How many bytes all buckets have.
  var size: Int { Int(buckets.last?.end ?? 0) }

  /// The same with its bytes elsewhere.
  func moved(to bytes: PartBytes, at start: Int) -> BucketedRun {
    BucketedRun(base: base, buckets: buckets, limits: limits, bytes: bytes, start: start)
  }

  /// The terms of some buckets, which are read at once.
  func open(_ range: Range<Int>) throws(IndexPartError) -> [TermRun] {
    let (first, last) = (begin(range.lowerBound), begin(range.upperBound))
    let read = try bytes[(start + first)..<(start + last)]
    var runs: [TermRun] = []
    runs.reserveCapacity(range.count)
    for bucket in range where buckets[bucket].terms > 0 {
      let place = read.startIndex - first
      let run = TermRun(
        base: base, count: Int(buckets[bucket].terms),
        bytes: read[(place + begin(bucket))..<(place + begin(bucket + 1))])
      guard ContentHash(of: run.bytes.span).value == buckets[bucket].hash, isWhole(run)
      else { throw .damaged }
      runs.append(run)
    }
    return runs
  }

  private func isWhole(_ run: TermRun) -> Bool {
    guard let limits else { return true }
    return run.isWhole(syllables: limits.syllables, places: UInt64(limits.places))
  }

  /// Where the bytes of a bucket begin; behind the last one, where they end.
  private func begin(_ bucket: Int) -> Int { bucket == 0 ? 0 : Int(buckets[bucket - 1].end) }
}

extension BucketedRun {
  /// Puts the terms of a run into buckets.
  /// - Parameter bucket: gives that of each term.
  init(_ run: TermRun, bucket: (TermKey) -> Int) {
    // Terms are counted before they are put where they belong: most take few bytes.
    var numbers: [UInt8] = []
    numbers.reserveCapacity(run.count)
    var counts = [UInt32](repeating: 0, count: Self.count)
    var sizes = [Int](repeating: 0, count: Self.count)
    var keys = [UInt64](repeating: 0, count: Self.count)
    Self.walk(run) { key, list in
      let bucket = bucket(key)
      numbers.append(UInt8(bucket))
      counts[bucket] += 1
      sizes[bucket] += SevenBitNumber.length(of: key.bits - keys[bucket]) + list.count
      keys[bucket] = key.bits
    }
    var place = 0
    var ends = sizes.map { size in
      defer { place += size }
      return place
    }
    var bytes = [UInt8](repeating: 0, count: place)
    keys = [UInt64](repeating: 0, count: Self.count)
    var term = 0
    Self.walk(run) { key, list in
      let bucket = Int(numbers[term])
      term += 1
      SevenBitNumber.write(key.bits - keys[bucket], to: &bytes, &ends[bucket])
      keys[bucket] = key.bits
      var place = ends[bucket]
      for byte in list {
        bytes[place] = run.bytes[byte]
        place += 1
      }
      ends[bucket] = place
    }
    let buckets = counts.indices.map { bucket in
      let start = bucket == 0 ? 0 : ends[bucket - 1]
      return Bucket(
        terms: counts[bucket], end: UInt32(ends[bucket]),
        hash: ContentHash(of: bytes.span.extracting(start..<ends[bucket])).value)
    }
    self.init(
      base: run.base, buckets: buckets, limits: nil, bytes: PartBytes(bytes), start: 0)
  }

  /// Tells each term and where the bytes of its list stand.
  @inline(__always)
  private static func walk(_ run: TermRun, _ take: (_ key: TermKey, _ list: Range<Int>) -> Void) {
    let start = run.bytes.startIndex
    var terms = run.makeIterator()
    while let (key, list) = terms.next() { take(key, (start + Int(list))..<(start + terms.end)) }
  }
}
