/// Gathers facts of which one hash is wanted: numbers and texts, one after the other.
@usableFromInline
package struct Digest: Sendable {
  @usableFromInline var bytes: [UInt8] = []

  /// A digest of nothing yet.
  package init() {}

  /// Adds a number.
  @inlinable
  package mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a number.
  @inlinable
  package mutating func add(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }

  /// Adds a fact that holds or not.
  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Adds a text, with its length, so that two texts are told from their parts.
  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds bytes, with their number.
  package mutating func add(_ more: [UInt8]) { add(more[...]) }

  /// Adds bytes, with their number.
  package mutating func add(_ more: ArraySlice<UInt8>) {
    add(more.count)
    bytes += more
  }

  /// Adds a list of numbers, with their number.
  @inlinable
  package mutating func add(_ numbers: some Collection<UInt64>) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  /// The hash of everything that was added; then the digest is of nothing again.
  package mutating func take() -> UInt64 {
    defer { bytes.removeAll(keepingCapacity: true) }
    return ContentHash(of: bytes.span).value
  }
}
