/// Eight bytes of a text, looked at together: most of a text holds nothing of what a check is for.
///
/// Public, though nothing in it is: what belongs to a `package` type is inlined in no other module.
public struct ByteWord {
  @usableFromInline let bytes: UInt64

  /// The bytes from `index`; nil when fewer are left.
  @inlinable
  @inline(__always)
  package init?(_ text: borrowing Span<UInt8>, _ index: Int) {
    guard index + 8 <= text.count else { return nil }
    bytes = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Not zero exactly when one of the bytes is this one. Such findings may be joined by `|`.
  @inlinable
  @inline(__always)
  package func find(_ byte: UInt8) -> UInt64 { Self.zeros(bytes ^ Self.eight(byte)) }

  /// Not zero exactly when one of the bytes is this even one or the next.
  @inlinable
  @inline(__always)
  package func find(pair byte: UInt8) -> UInt64 {
    Self.zeros(bytes & Self.eight(0xFE) ^ Self.eight(byte))
  }

  /// Not zero exactly when one of the bytes is one of the sixteen from this one, as 0x30 to 0x3F.
  @inlinable
  @inline(__always)
  package func find(sixteen byte: UInt8) -> UInt64 {
    Self.zeros(bytes & Self.eight(0xF0) ^ Self.eight(byte))
  }

  /// Not zero exactly when one of the bytes is below this one, which is at most 0x80.
  @inlinable
  @inline(__always)
  package func find(below byte: UInt8) -> UInt64 {
    (bytes &- Self.eight(byte)) & ~bytes & Self.eight(0x80)
  }

  @inlinable
  @inline(__always)
  static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The top bits of bytes that are zero, and perhaps of bytes above one that is.
  @inlinable
  @inline(__always)
  static func zeros(_ bytes: UInt64) -> UInt64 {
    (bytes &- eight(1)) & ~bytes & eight(0x80)
  }
}
