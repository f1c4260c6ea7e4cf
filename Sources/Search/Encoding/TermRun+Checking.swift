extension TermRun {
  /// Whether it can be read: all syllables are below `syllables`, all places below `places`.
  func isWhole(syllables: Int, places: UInt64) -> Bool {
    let span = bytes.span
    var position = 0
    var bits: UInt64 = 0
    for term in 0..<count {
      guard let step = SevenBitNumber.readIfWhole(span, &position), step > 0 || term == 0,
        step < 1 << 52
      else { return false }
      bits += step
      let key = TermKey(bits: bits)
      guard key.first < syllables, (key.second ?? 0) < syllables,
        Self.skipList(span, from: base, places: places, &position)
      else { return false }
    }
    return position == bytes.count
  }

  /// Moves behind a list; false when there is none.
  private static func skipList(
    _ bytes: borrowing Span<UInt8>, from base: UInt32, places: UInt64, _ position: inout Int
  ) -> Bool {
    guard let count = SevenBitNumber.readIfWhole(bytes, &position), count >= 1, count <= places
    else { return false }
    var length: UInt64?
    if count > 1 {
      guard let stated = SevenBitNumber.readIfWhole(bytes, &position) else { return false }
      length = stated
    }
    let start = position
    var place = UInt64(base)
    for number in 0..<count {
      guard let code = SevenBitNumber.readIfWhole(bytes, &position) else { return false }
      let step = code >> 2
      guard step < places, step > 0 || number == 0 else { return false }
      place += step
      guard place < places else { return false }
      if code & 3 < 3 { continue }
      guard position < bytes.count, (4...UInt8(mostOccurrences)).contains(bytes[position])
      else { return false }
      position += 1
    }
    return length == nil || length == UInt64(position - start)
  }
}
