import Vietnamese

extension RecordTable {
  /// The day from which days are counted, and the last one, so that none is negative.
  private static let days = -719_162...2_932_896

  /// Writes everything but what hits show.
  func encode(into writer: inout PartWriter) {
    values.encode(into: &writer)
    writer.number(count)
    var (titleEnd, shownEnd): (UInt32, UInt32) = (0, 0)
    for row in rows {
      for value in [row.kind, row.unit, row.state, row.length, row.titleEnd - titleEnd] {
        writer.number(value)
      }
      titleEnd = row.titleEnd
      writer.number(row.day == .min ? 0 : Int(row.day) - Self.days.lowerBound + 1)
      writer.number(row.serial + 1)
      writer.number(row.text.bits)
      writer.number(row.shownEnd - shownEnd)
      shownEnd = row.shownEnd
      writer.number(row.shownHash)
    }
    writer.block(names)
  }

  /// Reads the records of a part.
  /// - Parameter start: where the words that hits show begin among all bytes of the part.
  init(
    from reader: inout PartReader, in bytes: PartBytes, at start: Int
  ) throws(IndexPartError) {
    let values = try StringTable(from: &reader)
    var rows: [Row] = []
    var (titleEnd, shownEnd) = (0, 0)
    for _ in 0..<(try reader.count()) {
      let facts = try reader.numbers(3, upTo: values.count)
      let length = try reader.number(upTo: Int(UInt32.max))
      titleEnd += try reader.number(upTo: Int(UInt32.max) - titleEnd)
      let day = try reader.number(upTo: Self.days.count)
      let serial = try reader.number(upTo: .max) - 1
      let text = HashedName(bits: try reader.number())
      shownEnd += try reader.number(upTo: Int(UInt32.max) - shownEnd)
      rows.append(
        Row(
          names: 0, shownEnd: UInt32(shownEnd), kind: facts[0], unit: facts[1], state: facts[2],
          day: day == 0 ? .min : Int32(day - 1 + Self.days.lowerBound), length: UInt32(length),
          titleEnd: UInt32(titleEnd), serial: serial, text: text,
          shownHash: try reader.number()))
    }
    let names = try reader.block()
    var walk = PartReader(names)
    for record in rows.indices {
      rows[record].names = UInt32(walk.offset)
      for _ in 0..<2 {
        let length = try walk.number(upTo: names.count)
        if length > 1 { _ = try walk.raw(length - 1) }
      }
    }
    guard walk.isAtEnd else { throw .damaged }
    self.init(
      rows: rows, values: values, names: names,
      shown: ShownTexts(size: shownEnd, in: bytes, at: start))
  }
}
