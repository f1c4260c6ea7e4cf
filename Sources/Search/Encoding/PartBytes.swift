/// The bytes of a part that are read where they are needed: from a file, or from memory.
package struct PartBytes: Sendable {
  /// How many there are.
  package let count: Int
  private let read: @Sendable (Range<Int>) -> ArraySlice<UInt8>?

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    read = { bytes[$0] }
  }

  /// So many bytes elsewhere.
  /// - Parameter read: gives those of a range below `count`; nil where they cannot be read any more.
  package init(count: Int, reading read: @escaping @Sendable (Range<Int>) -> ArraySlice<UInt8>?) {
    self.count = count
    self.read = read
  }

  /// Some of them.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> {
    get throws(IndexPartError) {
      guard range.upperBound <= count, let bytes = read(range), bytes.count == range.count
      else { throw .damaged }
      return bytes
    }
  }
}
