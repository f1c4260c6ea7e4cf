/// Writes values as bytes: numbers in seven bits a byte, low ones first, texts and lists after their
/// number.
@usableFromInline
package struct Packer: Sendable {
  /// What has been written.
  @usableFromInline var bytes: [UInt8] = []

  /// A packer that has written nothing.
  package init() {}

  /// Adds a value.
  @inlinable
  package mutating func add(_ value: some Packable) { value.pack(into: &self) }

  /// Adds a byte.
  @inlinable
  package mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Adds bytes as they are.
  package mutating func add(raw more: [UInt8]) { bytes += more }

  /// Adds bytes with their number, so that a reader may pass over them.
  package mutating func add(block: ArraySlice<UInt8>) {
    add(number: UInt64(block.count))
    bytes += block
  }

  /// Adds a number that is seldom large.
  @usableFromInline
  package mutating func add(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a text.
  @usableFromInline
  package mutating func add(text: String) {
    add(number: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Gives away what has been written, and begins anew.
  package mutating func take() -> [UInt8] {
    // A copy takes no more room than it needs, and leaves the buffer to the next value.
    let taken = bytes.withUnsafeBufferPointer { Array($0) }
    bytes.removeAll(keepingCapacity: true)
    return taken
  }
}
