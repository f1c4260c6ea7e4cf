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
    self.init(base: UInt32(try reader.number(upTo: min(places, Int(UInt32.max)))))
    var lists: [(key: TermKey, count: Int)] = []
    var bits: UInt64 = 0
    for _ in 0..<(try reader.count()) {
      let step = try reader.number()
      guard step > 0 || lists.isEmpty, step < 1 << 52 else { throw .damaged }
      bits += step
      let key = TermKey(bits: bits)
      guard key.first < syllables, (key.second ?? 0) < syllables else { throw .damaged }
      lists.append((key, try reader.number(upTo: places)))
    }
    var postings = PartReader(try reader.block())
    for (key, count) in lists {
      begin(key)
      guard count > 0 else { throw .damaged }
      var place = Int(base)
      for number in 0..<count {
        let code = try postings.number()
        let step = code >> 2
        guard step < UInt64(places), step > 0 || number == 0 else { throw .damaged }
        place += Int(step)
        guard place < places else { throw .damaged }
        var occurrences = Int(code & 3) + 1
        if occurrences == 4 { occurrences = try postings.number(upTo: Self.mostOccurrences) }
        guard occurrences >= min(4, Int(code & 3) + 1) else { throw .damaged }
        add(place: UInt32(place), occurrences: occurrences)
      }
    }
    guard postings.isAtEnd else { throw .damaged }
  }
}
