import Vietnamese

extension RecordTable {
  /// The day from which days are counted, and the last one, so that none is negative.
  private static let days = -719_162...2_932_896

  func encode(into writer: inout PartWriter) {
    values.encode(into: &writer)
    writer.number(count)
    var titleEnd: UInt32 = 0
    for row in rows {
      for value in [row.kind, row.unit, row.state, row.length, row.titleEnd - titleEnd] {
        writer.number(value)
      }
      titleEnd = row.titleEnd
      writer.number(row.day == .min ? 0 : Int(row.day) - Self.days.lowerBound + 1)
      writer.number(row.serial + 1)
      writer.number(row.text.bits)
    }
    writer.block(texts)
  }

  init(from reader: inout PartReader) throws(IndexPartError) {
    let values = try StringTable(from: &reader)
    var rows: [Row] = []
    var titleEnd = 0
    for _ in 0..<(try reader.count()) {
      let facts = try reader.numbers(3, upTo: values.count)
      let length = try reader.number(upTo: Int(UInt32.max))
      titleEnd += try reader.number(upTo: Int(UInt32.max) - titleEnd)
      let day = try reader.number(upTo: Self.days.count)
      rows.append(
        Row(
          texts: 0, kind: facts[0], unit: facts[1], state: facts[2],
          day: day == 0 ? .min : Int32(day - 1 + Self.days.lowerBound), length: UInt32(length),
          titleEnd: UInt32(titleEnd), serial: try reader.number(upTo: .max) - 1,
          text: HashedName(bits: try reader.number())))
    }
    let texts = try reader.block()
    var walk = PartReader(texts)
    for record in rows.indices {
      rows[record].texts = walk.offset
      for _ in 0..<4 {
        let length = try walk.number(upTo: texts.count)
        if length > 1 { _ = try walk.raw(length - 1) }
      }
      _ = try walk.number(upTo: 1)
    }
    guard walk.isAtEnd else { throw .damaged }
    self.init(rows: rows, values: values, texts: texts)
  }
}
