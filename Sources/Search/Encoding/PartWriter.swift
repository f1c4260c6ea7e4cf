/// Writes a part of the index into bytes: numbers in seven bits a byte, lists after their length.
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
    for value in values { number(value) }
  }

  mutating func block(_ block: [UInt8]) {
    number(block.count)
    bytes.append(contentsOf: block)
  }

  /// Raw bytes, without their number.
  mutating func raw(_ raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }
}
