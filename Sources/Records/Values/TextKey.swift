/// A text that is found by its bytes.
///
/// All that is read is composed (NFC), so texts that count as equal are of the same bytes; by itself a
/// text is looked through for that, letter by letter, whenever it is hashed.
struct TextKey: Hashable, Sendable {
  /// The text.
  let text: String

  /// A text as a key.
  init(_ text: String) { self.text = text }

  static func == (one: TextKey, other: TextKey) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
