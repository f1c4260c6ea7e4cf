/// Writes a part of the index into bytes: numbers in seven bits a byte, lists after their length and the
/// bytes of each number, of which all have as many, so that they are read at once.
struct PartWriter {
  private(set) var bytes: [UInt8]

  /// A writer that goes on after some bytes.
  init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func number(_ value: UInt64) {
    SevenBitNumber.append(value, to: &bytes)
  }

  mutating func number(_ value: some BinaryInteger) {
    number(UInt64(value))
  }

  mutating func list(_ values: [UInt32]) {
    number(values.count)
    let most = values.max() ?? 0
    let width = most <= UInt8.max ? 1 : most <= UInt16.max ? 2 : 4
    number(width)
    bytes.reserveCapacity(bytes.count + values.count * width)
    for value in values {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))) }
    }
  }

  mutating func block(_ block: ArraySlice<UInt8>) {
    number(block.count)
    bytes.append(contentsOf: block)
  }

  /// Raw bytes, without their number.
  mutating func raw(_ raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }
}
