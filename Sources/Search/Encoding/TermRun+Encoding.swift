extension TermRun {
  func encode(into writer: inout PartWriter) {
    writer.number(base)
    writer.number(count)
    var before: UInt64 = 0
    for (term, key) in keys.enumerated() {
      writer.number(key.bits - before)
      before = key.bits
      writer.number(counts[term])
    }
    writer.block(bytes)
  }

  /// A run of which all syllables are below `syllables` and all places below `places`.
  init(
    from reader: inout PartReader, syllables: Int, places: Int
  ) throws(IndexPartError) {
    let base = UInt32(try reader.number(upTo: min(places, Int(UInt32.max))))
    let count = try reader.count()
    var (keys, counts): ([TermKey], [UInt32]) = ([], [])
    keys.reserveCapacity(count)
    counts.reserveCapacity(count)
    var bits: UInt64 = 0
    for _ in 0..<count {
      let step = try reader.number()
      guard step > 0 || keys.isEmpty, step < 1 << 52 else { throw .damaged }
      bits += step
      let key = TermKey(bits: bits)
      guard key.first < syllables, (key.second ?? 0) < syllables else { throw .damaged }
      keys.append(key)
      counts.append(UInt32(try reader.number(upTo: places)))
    }
    // They stay as they are; to read them all is to know that they can be read.
    let bytes = Array(try reader.block())
    var (lasts, ends): ([UInt32], [UInt32]) = ([], [])
    lasts.reserveCapacity(count)
    ends.reserveCapacity(count)
    var position = 0
    for count in counts {
      guard count > 0,
        let last = Self.last(bytes.span, count: count, from: base, places: places, &position)
      else { throw .damaged }
      lasts.append(last)
      ends.append(UInt32(position))
    }
    guard position == bytes.count else { throw .damaged }
    self.init(base: base, keys: keys, counts: counts, lasts: lasts, ends: ends, bytes: bytes)
  }

  /// The last place of a term whose postings stand at a position, which moves behind them; nil when
  /// they are none.
  private static func last(
    _ bytes: borrowing Span<UInt8>, count: UInt32, from base: UInt32, places: Int,
    _ position: inout Int
  ) -> UInt32? {
    var place = UInt64(base)
    for number in 0..<count {
      guard let code = SevenBitNumber.readIfWhole(bytes, &position) else { return nil }
      let step = code >> 2
      guard step < UInt64(places), step > 0 || number == 0 else { return nil }
      place += step
      guard place < UInt64(places) else { return nil }
      if code & 3 < 3 { continue }
      guard position < bytes.count, (4...UInt8(mostOccurrences)).contains(bytes[position])
      else { return nil }
      position += 1
    }
    return UInt32(place)
  }
}
