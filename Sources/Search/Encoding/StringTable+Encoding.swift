extension StringTable {
  func encode(into writer: inout PartWriter) {
    writer.number(count)
    for string in strings { writer.number(string.count) }
    for string in strings { writer.raw(string) }
  }

  init(from reader: inout PartReader) throws(IndexPartError) {
    self.init()
    let count = try reader.count()
    let lengths = try reader.numbers(count, upTo: Int(UInt32.max))
    for length in lengths { append(try reader.raw(Int(length))) }
    freeze()
  }
}
