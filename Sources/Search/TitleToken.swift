/// A word of a title, packed: its toned key, and whether it makes a phrase with the word before.
struct TitleToken: Sendable {
  let bits: UInt32

  init(bits: UInt32) {
    self.bits = bits
  }

  init(canon: UInt32, joins: Bool) {
    bits = canon << 1 | (joins ? 1 : 0)
  }

  /// The number of the toned key in its part.
  var canon: UInt32 { bits >> 1 }
  /// Whether it follows the word before without a break.
  var joins: Bool { bits & 1 != 0 }
}
