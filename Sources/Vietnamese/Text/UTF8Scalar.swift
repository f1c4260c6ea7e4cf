/// Reading and writing single scalars of UTF-8 bytes.
enum UTF8Scalar {
  /// The scalar that starts at `index` and the number of its bytes.
  ///
  /// A byte that starts no complete sequence reads as U+FFFD of length 1, so that a walk over any
  /// bytes ends.
  @inline(__always)
  static func read(_ bytes: borrowing Span<UInt8>, _ index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - index
    if first >= 0xC2, first < 0xE0, left > 1, isTrail(bytes[index + 1]) {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if first >= 0xE0, first < 0xF0, left > 2, isTrail(bytes[index + 1]), isTrail(bytes[index + 2]) {
      let middle = UInt32(bytes[index + 1] & 0x3F) << 6
      return ((first & 0x0F) << 12 | middle | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    if first >= 0xF0, first < 0xF5, left > 3, isTrail(bytes[index + 1]), isTrail(bytes[index + 2]),
      isTrail(bytes[index + 3])
    {
      let high = UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
      return ((first & 0x07) << 18 | high | UInt32(bytes[index + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The number of bytes of a scalar.
  static func length(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// Appends a scalar as UTF-8.
  static func append(_ value: UInt32, to out: inout [UInt8]) {
    if value < 0x80 {
      out.append(UInt8(value))
    } else if value < 0x800 {
      out.append(UInt8(0xC0 | value >> 6))
      out.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      out.append(UInt8(0xE0 | value >> 12))
      out.append(UInt8(0x80 | value >> 6 & 0x3F))
      out.append(UInt8(0x80 | value & 0x3F))
    } else {
      out.append(UInt8(0xF0 | value >> 18))
      out.append(UInt8(0x80 | value >> 12 & 0x3F))
      out.append(UInt8(0x80 | value >> 6 & 0x3F))
      out.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
