/// Reads what `PartWriter` wrote, and trusts nothing: whatever the bytes are, it ends with a value
/// or with `damaged`.
struct PartReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes have been read.
  var offset: Int { position - bytes.startIndex }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func number() throws(IndexPartError) -> UInt64 {
    var place = offset
    guard let value = SevenBitNumber.readIfWhole(bytes.span, &place) else { throw .damaged }
    position = bytes.startIndex + place
    return value
  }

  /// A number that is not above a limit.
  mutating func number(upTo limit: Int) throws(IndexPartError) -> Int {
    let value = try number()
    guard limit >= 0, value <= UInt64(limit) else { throw .damaged }
    return Int(value)
  }

  /// The number of things that follow, each of a byte at least.
  mutating func count() throws(IndexPartError) -> Int {
    try number(upTo: bytes.endIndex - position)
  }

  /// A list of so many numbers, none above the limit.
  mutating func list(
    count wanted: Int, upTo limit: Int
  ) throws(IndexPartError) -> [UInt32] {
    guard try count() == wanted else { throw .damaged }
    let values: [UInt32]
    switch try number() {
    case 1: values = try fixed(wanted, UInt8.self)
    case 2: values = try fixed(wanted, UInt16.self)
    case 4: values = try fixed(wanted, UInt32.self)
    default: throw .damaged
    }
    if let most = values.max(), most > limit { throw .damaged }
    return values
  }

  /// So many numbers of one width.
  private mutating func fixed<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, _: Number.Type
  ) throws(IndexPartError) -> [UInt32] {
    let size = MemoryLayout<Number>.size
    let raw = try raw(count * size)
    var values: [UInt32] = []
    values.reserveCapacity(count)
    let bytes = raw.span.bytes
    for place in 0..<count {
      let number = bytes.unsafeLoadUnaligned(fromByteOffset: place * size, as: Number.self)
      values.append(UInt32(truncatingIfNeeded: Number(littleEndian: number)))
    }
    return values
  }

  /// So many numbers, none above the limit.
  mutating func numbers(_ count: Int, upTo limit: Int) throws(IndexPartError) -> [UInt32] {
    var values: [UInt32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(UInt32(try number(upTo: limit))) }
    return values
  }

  mutating func block() throws(IndexPartError) -> ArraySlice<UInt8> {
    try raw(try count())
  }

  /// So many bytes.
  mutating func raw(_ count: Int) throws(IndexPartError) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - position else { throw .damaged }
    defer { position += count }
    return bytes[position..<(position + count)]
  }
}
