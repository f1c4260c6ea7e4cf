/// Reads what a `Packer` has written.
package struct Unpacker: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Reads a part of some bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = max(0, range.lowerBound)
    end = min(bytes.count, range.upperBound)
  }

  /// Reads some bytes.
  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Whether everything has been read.
  package var isAtEnd: Bool { position >= end }

  /// The next value.
  package mutating func next<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(PackingError) -> Value {
    try Value(from: &self)
  }

  /// The next byte.
  package mutating func byte() throws(PackingError) -> UInt8 {
    guard position < end else { throw PackingError() }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next number.
  package mutating func number() throws(PackingError) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw PackingError()
  }

  /// The next text.
  package mutating func text() throws(PackingError) -> String {
    String(decoding: bytes[try block()], as: UTF8.self)
  }

  /// Passes over bytes that stand after their number: where they are.
  package mutating func block() throws(PackingError) -> Range<Int> {
    let count = try count()
    defer { position += count }
    return position..<position + count
  }

  /// How many items follow, each of which takes a byte at least.
  package mutating func count() throws(PackingError) -> Int {
    let count = try number()
    guard count <= UInt64(end - position) else { throw PackingError() }
    return Int(count)
  }
}
