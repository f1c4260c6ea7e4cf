/// Numbers of any size in seven bits a byte, the low ones first; a high bit says that more follow.
enum SevenBitNumber {
  static func append(_ number: UInt64, to bytes: inout some RangeReplaceableCollection<UInt8>) {
    var value = number
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  /// How many bytes a number takes.
  static func length(of number: UInt64) -> Int {
    max(1, (UInt64.bitWidth - number.leadingZeroBitCount + 6) / 7)
  }

  /// Writes a number over the bytes at a position, which moves behind it.
  @inline(__always)
  static func write(_ number: UInt64, to bytes: inout [UInt8], _ position: inout Int) {
    var value = number
    while value >= 0x80 {
      bytes[position] = UInt8(truncatingIfNeeded: value) | 0x80
      position += 1
      value >>= 7
    }
    bytes[position] = UInt8(value)
    position += 1
  }

  /// The number at a position, which moves behind it; the bytes are known to hold one.
  @inline(__always)
  static func read(_ bytes: borrowing Span<UInt8>, _ position: inout Int) -> UInt64 {
    var value = UInt64(bytes[position] & 0x7F)
    var shift: UInt64 = 7
    while bytes[position] >= 0x80 {
      position += 1
      value |= UInt64(bytes[position] & 0x7F) << shift
      shift += 7
    }
    position += 1
    return value
  }

  /// The number at a position, which moves behind it; nil where the bytes hold none.
  @inline(__always)
  static func readIfWhole(_ bytes: borrowing Span<UInt8>, _ position: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
