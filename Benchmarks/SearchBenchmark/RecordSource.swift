/// Where records come from: lines of JSON, or the generator; taken in batches.
struct RecordSource {
  /// Records that are still to be read or made.
  enum Batch {
    case lines([UInt8])
    case numbers(Range<Int>)
  }

  private static let batch = 128
  private var lines: LineReader?
  private var made = 0
  private let count: Int

  /// The records of a reader of lines.
  init(lines: LineReader) {
    self.lines = lines
    count = 0
  }

  /// So many records of the generator.
  init(generating count: Int) {
    self.count = count
  }

  /// The next batch, nil after the last.
  mutating func next() -> Batch? {
    if lines != nil { return lines?.next().map(Batch.lines) }
    guard made < count else { return nil }
    let range = made..<min(count, made + Self.batch)
    made = range.upperBound
    return .numbers(range)
  }
}
