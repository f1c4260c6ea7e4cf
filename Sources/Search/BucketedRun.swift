/// A run as it is kept: its terms in buckets by the hashes of their folded texts, which are also those by
/// which terms go into shards. Whoever wants the terms of a few shards need not look at the others.
///
/// A bucket is a run of its own, which is checked when it is opened.
struct BucketedRun: Sendable {
  /// The number of buckets, a power of two.
  static let count = 128

  /// The first place that may occur.
  let base: UInt32
  /// For each bucket its number of terms.
  let counts: [UInt32]
  /// For each bucket where its bytes end.
  let ends: [UInt32]
  let bytes: ArraySlice<UInt8>
  let limits: Limits

  /// Below these are all syllables and places.
  typealias Limits = (syllables: Int, places: Int)

  var termCount: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The terms of a bucket; nil for none.
  func open(_ bucket: Int) throws(IndexPartError) -> TermRun? {
    if counts[bucket] == 0 { return nil }
    let start = bytes.startIndex + (bucket == 0 ? 0 : Int(ends[bucket - 1]))
    let run = TermRun(
      base: base, count: Int(counts[bucket]),
      bytes: bytes[start..<(bytes.startIndex + Int(ends[bucket]))])
    guard run.isWhole(syllables: limits.syllables, places: UInt64(limits.places)) else {
      throw .damaged
    }
    return run
  }
}

extension BucketedRun {
  /// Puts the terms of a run into buckets.
  /// - Parameter bucket: gives that of each term.
  init(_ run: TermRun, limits: Limits, bucket: (TermKey) -> Int) {
    // Terms are counted before they are put where they belong: most take few bytes.
    var buckets: [UInt8] = []
    buckets.reserveCapacity(run.count)
    var counts = [UInt32](repeating: 0, count: Self.count)
    var sizes = [Int](repeating: 0, count: Self.count)
    var keys = [UInt64](repeating: 0, count: Self.count)
    Self.walk(run) { key, list in
      let bucket = bucket(key)
      buckets.append(UInt8(bucket))
      counts[bucket] += 1
      sizes[bucket] += SevenBitNumber.length(of: key.bits - keys[bucket]) + list.count
      keys[bucket] = key.bits
    }
    var place = 0
    var starts = sizes.map { size in
      defer { place += size }
      return place
    }
    var bytes = [UInt8](repeating: 0, count: place)
    keys = [UInt64](repeating: 0, count: Self.count)
    var term = 0
    Self.walk(run) { key, list in
      let bucket = Int(buckets[term])
      term += 1
      SevenBitNumber.write(key.bits - keys[bucket], to: &bytes, &starts[bucket])
      keys[bucket] = key.bits
      var place = starts[bucket]
      for byte in list {
        bytes[place] = run.bytes[byte]
        place += 1
      }
      starts[bucket] = place
    }
    self.init(
      base: run.base, counts: counts, ends: starts.map { UInt32($0) }, bytes: bytes[...],
      limits: limits)
  }

  /// Tells each term and where the bytes of its list stand.
  @inline(__always)
  private static func walk(_ run: TermRun, _ take: (_ key: TermKey, _ list: Range<Int>) -> Void) {
    let start = run.bytes.startIndex
    var terms = run.makeIterator()
    while let (key, list) = terms.next() { take(key, (start + Int(list))..<(start + terms.end)) }
  }
}
