/// A name as contexts and tags spell it, with its hash, so that looking it up compares numbers.
struct TemplateName: Hashable, Sendable {
  let hash: UInt64
  let text: String

  init(_ text: String) {
    self.text = text
    // FNV-1a, 64 bits: short, and good enough for the few dozen names of a context.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    self.hash = hash
  }

  static func == (one: TemplateName, other: TemplateName) -> Bool {
    one.hash == other.hash && one.text == other.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}
