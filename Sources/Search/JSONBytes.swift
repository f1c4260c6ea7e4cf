import Vietnamese

/// A small writer of JSON into bytes: it appends, it never looks back.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  /// Punctuation and names that need no escaping.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func comma() {
    bytes.append(0x2C)
  }

  /// Bytes that are JSON already.
  mutating func json(_ other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  /// An array of things, each written by `write`.
  mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    raw("[")
    list(items, write)
    raw("]")
  }

  /// An object of members, each written by `write`: its name, a colon, its value.
  mutating func object<Items: Sequence>(
    _ members: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    raw("{")
    list(members, write)
    raw("}")
  }

  private mutating func list<Items: Sequence>(
    _ items: Items, _ write: (inout JSONBytes, Items.Element) -> Void
  ) {
    var isFirst = true
    for item in items {
      if !isFirst { comma() }
      isFirst = false
      write(&self, item)
    }
  }

  mutating func ints(_ values: some Sequence<Int>) {
    array(values) { json, value in json.int(value) }
  }

  /// `[one, other]`.
  mutating func pair(_ one: String, _ other: String) {
    array([one, other]) { json, text in json.string(text) }
  }

  mutating func int(_ value: Int) {
    if value < 0 {
      bytes.append(0x2D)
      natural(value.magnitude)
    } else {
      natural(UInt(value))
    }
  }

  private mutating func natural(_ value: UInt) {
    if value >= 10 { natural(value / 10) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  mutating func string(_ text: String) {
    string(Array(text.utf8))
  }

  /// A quoted string; runs that need no escape are copied whole.
  ///
  /// `<` is escaped too, so that a file opened by mistake as HTML holds no tag.
  mutating func string(_ text: [UInt8]) {
    bytes.append(0x22)
    var start = 0
    var index = 0
    while index < text.count {
      if let word = ByteWord(text.span, index), !Self.holdsEscape(word) {
        index += 8
        continue
      }
      if Self.isEscaped(text[index]) {
        bytes.append(contentsOf: text[start..<index])
        escape(text[index])
        start = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(0x22)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x7F
  }

  private static func holdsEscape(_ word: ByteWord) -> Bool {
    word.find(below: 0x20) | word.find(0x22) | word.find(0x5C) | word.find(0x3C)
      | word.find(0x7F) != 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    default:
      bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hexDigit(byte >> 4), hexDigit(byte & 15)])
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
