/// One run of `TextCleaning.clean` from the first byte that needs work.
struct Cleaner {
  private(set) var out: [UInt8]
  private let table = LetterTable.latin
  /// The last letter written, which a mark may still change, and where it begins in `out`.
  private var last: UInt32 = 0
  private var lastStart: Int

  init(_ bytes: [UInt8], upTo start: Int) {
    out = []
    out.reserveCapacity(bytes.count)
    out.append(contentsOf: bytes[..<start])
    lastStart = start
  }

  mutating func run(_ bytes: borrowing Span<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        last = UInt32(byte)
        lastStart = out.count
        out.append(byte)
        index += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.read(bytes, index)
      index += length
      if scalar == 0xFFFD, length == 1 {
        // Not UTF-8: kept, so that the checker's offset still means the same byte.
        out.append(byte)
        last = 0
      } else if scalar == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        write(0x0A)
      } else {
        take(scalar)
      }
    }
  }

  private mutating func take(_ scalar: UInt32) {
    if ScalarClass.isMark(scalar) {
      if let composed = table.composed(last, scalar) {
        let strays = Array(out[(lastStart + UTF8Scalar.length(last))...])
        out.removeSubrange(lastStart...)
        write(composed)
        out.append(contentsOf: strays)
      } else {
        UTF8Scalar.append(scalar, to: &out)
      }
      return
    }
    if ScalarClass.isInvisible(scalar) { return }
    switch scalar {
    case 0x09, 0x0A: write(scalar)
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: write(0x0A)
    case 0x00..<0x20, 0x7F..<0xA0: break
    case 0xD0, 0x189: write(0x110)
    default: write(ScalarClass.isOddSpace(scalar) ? 0x20 : scalar)
    }
  }

  private mutating func write(_ scalar: UInt32) {
    last = scalar
    lastStart = out.count
    UTF8Scalar.append(scalar, to: &out)
  }
}
