// Inlinable, as the types that are packed lie in other modules: unspecialised, to read a list or an
// optional value costs several times as much.

extension Bool: Packable {
  @inlinable
  package func pack(into packer: inout Packer) { packer.add(byte: self ? 1 : 0) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    switch try unpacker.byte() {
    case 0: self = false
    case 1: self = true
    default: throw PackingError()
    }
  }
}

extension UInt64: Packable {
  @inlinable
  package func pack(into packer: inout Packer) { packer.add(number: self) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self = try unpacker.number()
  }
}

extension Packable where Self: FixedWidthInteger & UnsignedInteger {
  @inlinable
  package func pack(into packer: inout Packer) { packer.add(number: UInt64(self)) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    guard let number = Self(exactly: try unpacker.number()) else { throw PackingError() }
    self = number
  }
}

extension Packable where Self: FixedWidthInteger & SignedInteger {
  /// Small numbers of either sign are short.
  @inlinable
  package func pack(into packer: inout Packer) {
    let number = Int64(self)
    packer.add(number: UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    let bits = try unpacker.number()
    let number = Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
    guard let number = Self(exactly: number) else { throw PackingError() }
    self = number
  }
}

extension UInt: Packable {}
extension UInt16: Packable {}
extension UInt32: Packable {}
extension Int: Packable {}
extension Int32: Packable {}
extension Int64: Packable {}

extension Double: Packable {
  @inlinable
  package func pack(into packer: inout Packer) { packer.add(number: bitPattern) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(bitPattern: try unpacker.number())
  }
}

extension String: Packable {
  @inlinable
  package func pack(into packer: inout Packer) { packer.add(text: self) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self = try unpacker.text()
  }
}

extension Optional: Packable where Wrapped: Packable {
  @inlinable
  package func pack(into packer: inout Packer) {
    packer.add(byte: self == nil ? 0 : 1)
    if let value = self { value.pack(into: &packer) }
  }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self = try Bool(from: &unpacker) ? try Wrapped(from: &unpacker) : nil
  }
}

extension Array: Packable where Element: Packable {
  @inlinable
  package func pack(into packer: inout Packer) {
    packer.add(number: UInt64(count))
    for item in self { item.pack(into: &packer) }
  }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self = []
    let count = try unpacker.count()
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &unpacker)) }
  }
}

/// Enumerations with a name or number for each case are kept by it.
extension Packable where Self: RawRepresentable, RawValue: Packable {
  @inlinable
  package func pack(into packer: inout Packer) { rawValue.pack(into: &packer) }

  @inlinable
  package init(from unpacker: inout Unpacker) throws(PackingError) {
    guard let value = Self(rawValue: try unpacker.next()) else { throw PackingError() }
    self = value
  }
}
