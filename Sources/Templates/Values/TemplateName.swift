/// A name as contexts and tags spell it, with a number made of it, so that looking it up compares
/// numbers.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral {
  let hash: UInt64
  let text: String

  /// A name.
  package init(_ text: String) {
    self.text = text
    hash = Self.hash(of: text)
  }

  /// A name in the source.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  package static func == (one: TemplateName, other: TemplateName) -> Bool {
    one.hash == other.hash && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }

  /// The number of a name, from its length and its first and last eight bytes: they tell apart
  /// nearly all names of a context, and the few others are told apart by their text.
  private static func hash(of text: String) -> UInt64 {
    let letters = text.utf8.span
    let count = letters.count
    var (head, tail): (UInt64, UInt64) = (0, 0)
    if count >= 8 {
      head = letters.bytes.unsafeLoadUnaligned(as: UInt64.self)
      tail = letters.bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      for index in letters.indices { head = head << 8 | UInt64(letters[index]) }
    }
    // Odd factors lose nothing of either half.
    return (head &* 0x9E37_79B9_7F4A_7C15) ^ (tail &* 0xC2B2_AE3D_27D4_EB4F) &+ UInt64(count)
  }
}
