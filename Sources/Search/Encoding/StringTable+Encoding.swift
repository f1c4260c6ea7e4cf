extension StringTable {
  func encode(into writer: inout PartWriter) {
    writer.number(count)
    writer.list(strings.map { UInt32($0.count) })
    for string in strings { writer.raw(string) }
  }

  init(from reader: inout PartReader) throws(IndexPartError) {
    let lengths = try reader.list(count: try reader.count(), upTo: Int(UInt32.max))
    let size = lengths.reduce(0) { $0 + Int($1) }
    guard size <= Int(UInt32.max) else { throw .damaged }
    self.init(lengths: lengths, storage: try reader.raw(size))
  }
}
