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
    for (number, length) in lengths.enumerated() {
      guard id(of: try reader.raw(Int(length))) == number else { throw .damaged }
    }
  }
}
