/// Writes values that are `Codable` as bytes, one after the other in the order in which they encode
/// themselves: no names, numbers in seven bits a byte, an optional after a byte that tells whether
/// it is there.
///
/// What is written is read again by the same program only: it is for what a build keeps for the next
/// one. Kept values must encode the same members in the same order whenever they are equal, as
/// structures and enumerations do whose conformance the compiler makes; sets and dictionaries do
/// not.
package final class PackedEncoder: Encoder {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  package let codingPath: [any CodingKey] = []
  package let userInfo: [CodingUserInfoKey: Any] = [:]

  /// An encoder that has written nothing.
  package init() {}

  /// Adds a value.
  package func add(_ value: some Encodable) throws { try value.encode(to: self) }

  /// Adds bytes as they are.
  package func add(raw more: [UInt8]) { bytes += more }

  /// Adds bytes with their number, so that a reader may pass over them.
  package func add(block: [UInt8]) {
    put(UInt64(block.count))
    bytes += block
  }

  /// Gives away what has been written, and begins anew.
  package func take() -> [UInt8] {
    // A copy takes no more room than it needs, and leaves the buffer to the next value.
    let taken = bytes.withUnsafeBufferPointer { Array($0) }
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  package func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PackedMembers(encoder: self))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer { PackedItems(encoder: self) }

  package func singleValueContainer() -> any SingleValueEncodingContainer { self }

  fileprivate func put(_ isThere: Bool) { bytes.append(isThere ? 1 : 0) }

  fileprivate func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small numbers of either sign are short.
  fileprivate func put(_ number: Int64) { put(UInt64(bitPattern: number << 1 ^ number >> 63)) }

  fileprivate func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Makes room for the number of items that follow, which `count` counts up.
  fileprivate func beginItems() -> Int {
    bytes += [0, 0, 0, 0]
    return bytes.count - 4
  }

  fileprivate func count(_ number: UInt32, at place: Int) {
    for byte in 0..<4 {
      bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(byte)))
    }
  }
}

extension PackedEncoder: SingleValueEncodingContainer {
  package func encodeNil() throws { throw PackingError.unsupported }
  package func encode(_ value: Bool) { put(value) }
  package func encode(_ value: String) { put(value) }
  package func encode(_ value: Double) { put(value.bitPattern) }
  package func encode(_ value: Float) { put(UInt64(value.bitPattern)) }
  package func encode(_ value: Int) { put(Int64(value)) }
  package func encode(_ value: Int8) { put(Int64(value)) }
  package func encode(_ value: Int16) { put(Int64(value)) }
  package func encode(_ value: Int32) { put(Int64(value)) }
  package func encode(_ value: Int64) { put(value) }
  package func encode(_ value: UInt) { put(UInt64(value)) }
  package func encode(_ value: UInt8) { put(UInt64(value)) }
  package func encode(_ value: UInt16) { put(UInt64(value)) }
  package func encode(_ value: UInt32) { put(UInt64(value)) }
  package func encode(_ value: UInt64) { put(value) }
  package func encode(_ value: some Encodable) throws { try value.encode(to: self) }
}

/// The members of a structure; those of an enumeration are below the name of its case.
private struct PackedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: PackedEncoder
  let codingPath: [any CodingKey] = []

  func encodeNil(forKey key: Key) throws { throw PackingError.unsupported }
  func encode(_ value: Bool, forKey key: Key) { encoder.encode(value) }
  func encode(_ value: String, forKey key: Key) { encoder.encode(value) }
  func encode(_ value: Int, forKey key: Key) { encoder.encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try value.encode(to: encoder) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try optional(value) }
  // Each has a default of its own, which would write nothing where there is no value.
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try optional(value) }

  private func optional(_ value: (some Encodable)?) throws {
    encoder.put(value != nil)
    if let value { try value.encode(to: encoder) }
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.put(key.stringValue)
    return encoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

/// The items of a list.
private struct PackedItems: UnkeyedEncodingContainer {
  let encoder: PackedEncoder
  let codingPath: [any CodingKey] = []
  private(set) var count = 0
  private let place: Int

  init(encoder: PackedEncoder) {
    self.encoder = encoder
    place = encoder.beginItems()
  }

  mutating func encodeNil() throws { throw PackingError.unsupported }

  mutating func encode(_ value: some Encodable) throws {
    countUp()
    try value.encode(to: encoder)
  }

  mutating func nestedContainer<Nested>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    countUp()
    return encoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    countUp()
    return encoder.unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    countUp()
    return encoder
  }

  private mutating func countUp() {
    count += 1
    encoder.count(UInt32(count), at: place)
  }
}
