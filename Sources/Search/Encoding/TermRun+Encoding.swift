extension TermRun {
  func encode(into writer: inout PartWriter) {
    writer.number(base)
    writer.number(count)
    writer.block(bytes)
  }

  /// A run of which all syllables are below `syllables` and all places below `places`.
  init(
    from reader: inout PartReader, syllables: Int, places: Int
  ) throws(IndexPartError) {
    let base = UInt32(try reader.number(upTo: Swift.min(places, Int(UInt32.max))))
    let count = try reader.count()
    let block = try reader.block()
    guard block.count <= Int(UInt32.max) else { throw .damaged }
    self.init(base: base, count: count, bytes: Array(block))
    // The bytes stay as they are; to read them all is to know that they can be read.
    guard isWhole(syllables: syllables, places: UInt64(places)) else { throw .damaged }
  }

  private func isWhole(syllables: Int, places: UInt64) -> Bool {
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
    guard let count = SevenBitNumber.readIfWhole(bytes, &position), 1...places ~= count
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
