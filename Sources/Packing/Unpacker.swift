/// Reads what a `Packer` has written.
@usableFromInline
package struct Unpacker: Sendable {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position: Int
  @usableFromInline let end: Int
  /// What `repeatedText()` and `repeatedTexts()` gave, here or before.
  package var repeated = RepeatedTexts()

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
  @inlinable
  package mutating func next<Value: Packable>(
    _ type: Value.Type = Value.self
  ) throws(PackingError) -> Value {
    try Value(from: &self)
  }

  /// The next byte.
  @inlinable
  package mutating func byte() throws(PackingError) -> UInt8 {
    guard position < end else { throw PackingError() }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next number.
  @inlinable
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
  @usableFromInline
  package mutating func text() throws(PackingError) -> String {
    let range = try block()
    // No slice: it would count as one more owner of bytes that all cores read.
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// The next text, which others are likely to repeat: a name that many have.
  package mutating func repeatedText() throws(PackingError) -> String {
    let range = try block()
    return bytes.withUnsafeBufferPointer {
      repeated.text(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// The same of a text that may be none.
  package mutating func repeatedTextIfAny() throws(PackingError) -> String? {
    try next(Bool.self) ? try repeatedText() : nil
  }

  /// The next list of texts, which others are likely to repeat.
  package mutating func repeatedTexts() throws(PackingError) -> [String] {
    let start = position
    let count = try count()
    if count == 0 { return [] }
    for _ in 0..<count { _ = try block() }
    var reader = Unpacker(bytes, in: start..<position)
    let range = start..<position
    return try bytes.withUnsafeBufferPointer { bytes throws(PackingError) in
      try repeated.list(UnsafeBufferPointer(rebasing: bytes[range]), count: count) {
        () throws(PackingError) in try reader.next()
      }
    }
  }

  /// Passes over bytes that stand after their number: where they are.
  @usableFromInline
  package mutating func block() throws(PackingError) -> Range<Int> {
    let count = try count()
    defer { position += count }
    return position..<position + count
  }

  /// What stands in a range.
  package func bytes(of range: Range<Int>) throws(PackingError) -> ArraySlice<UInt8> {
    guard range.lowerBound >= 0, range.upperBound <= end else { throw PackingError() }
    return bytes[range]
  }

  /// How many items follow, each of which takes a byte at least.
  @inlinable
  package mutating func count() throws(PackingError) -> Int {
    let count = try number()
    guard count <= UInt64(end - position) else { throw PackingError() }
    return Int(count)
  }
}
