import Bytes

/// A small writer of JSON into bytes: it appends, it never looks back.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

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

  /// A quoted string without tags.
  mutating func string(_ text: [UInt8]) {
    JSONText.append(text, to: &bytes, hidingTags: true)
  }
}
