/// Reads what `PackedEncoder` has written. Bytes that it did not write give an error or another
/// value, never a crash.
package final class PackedDecoder: Decoder {
  package let codingPath: [any CodingKey] = []
  package let userInfo: [CodingUserInfoKey: Any] = [:]

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// A decoder of a part of some bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = max(0, range.lowerBound)
    end = min(bytes.count, range.upperBound)
  }

  /// A decoder of some bytes.
  package convenience init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Whether everything has been read.
  package var isAtEnd: Bool { position >= end }

  /// Reads the next value.
  package func next<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try Value(from: self)
  }

  /// Passes over bytes that stand after their number: where they are.
  package func skipBlock() throws -> Range<Int> {
    let count = try number()
    guard count <= UInt64(end - position) else { throw PackingError.damaged }
    defer { position += Int(count) }
    return position..<position + Int(count)
  }

  package func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(PackedMembers(decoder: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try PackedItems(decoder: self)
  }

  package func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  fileprivate func byte() throws -> UInt8 {
    guard position < end else { throw PackingError.damaged }
    defer { position += 1 }
    return bytes[position]
  }

  fileprivate func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw PackingError.damaged
    }
  }

  fileprivate func number() throws -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw PackingError.damaged
  }

  fileprivate func signed() throws -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  fileprivate func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    let number = Number.isSigned ? try Number(exactly: signed()) : try Number(exactly: number())
    guard let number else { throw PackingError.damaged }
    return number
  }

  fileprivate func text() throws -> String {
    let count = try number()
    guard count <= UInt64(end - position) else { throw PackingError.damaged }
    defer { position += Int(count) }
    return String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
  }

  /// The next text, which stays the next.
  fileprivate func peekedText() -> String? {
    let before = position
    defer { position = before }
    return try? text()
  }

  fileprivate func itemCount() throws -> Int {
    var count: UInt32 = 0
    for shift in 0..<4 { count |= UInt32(try byte()) << (8 * UInt32(shift)) }
    // Every item takes a byte at least, but for empty structures, of which nobody keeps a list.
    guard Int(count) <= end - position else { throw PackingError.damaged }
    return Int(count)
  }
}

extension PackedDecoder: SingleValueDecodingContainer {
  package func decodeNil() -> Bool { false }
  package func decode(_ type: Bool.Type) throws -> Bool { try flag() }
  package func decode(_ type: String.Type) throws -> String { try text() }
  package func decode(_ type: Double.Type) throws -> Double { Double(bitPattern: try number()) }
  package func decode(_ type: Float.Type) throws -> Float {
    Float(bitPattern: try whole(UInt32.self))
  }
  package func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  package func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  package func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  package func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  package func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  package func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  package func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  package func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  package func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  package func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
  package func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Value(from: self)
  }
}

/// The members of a structure, in their order; those of an enumeration are below the name of its
/// case, which is the only key that can be asked for.
private struct PackedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: PackedDecoder
  let codingPath: [any CodingKey] = []

  var allKeys: [Key] { decoder.peekedText().flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }
  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { throw PackingError.unsupported }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.flag() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.text() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: decoder)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional() }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional() }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional() }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional()
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional() }
  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try optional() }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try optional() }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try optional() }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try optional() }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional() }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try optional() }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try optional() }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try optional() }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try optional() }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try optional() }

  private func optional<Value: Decodable>() throws -> Value? {
    try decoder.flag() ? Value(from: decoder) : nil
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    guard try decoder.text() == key.stringValue else { throw PackingError.damaged }
    return try decoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder.unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { decoder }
}

/// The items of a list.
private struct PackedItems: UnkeyedDecodingContainer {
  let decoder: PackedDecoder
  let codingPath: [any CodingKey] = []
  let count: Int?
  private(set) var currentIndex = 0

  init(decoder: PackedDecoder) throws {
    self.decoder = decoder
    count = try decoder.itemCount()
  }

  var isAtEnd: Bool { currentIndex >= count ?? 0 }

  mutating func decodeNil() throws -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try Value(from: decoder)
  }

  mutating func nestedContainer<Nested>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    currentIndex += 1
    return try decoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return try decoder.unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    currentIndex += 1
    return decoder
  }
}
