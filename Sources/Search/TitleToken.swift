/// A token of the title texts of a record, packed: its toned key and where it stands.
struct TitleToken: Sendable {
  private let bits: UInt32

  init(canon: Int, joins: Bool, inTitle: Bool) {
    bits = UInt32(canon) << 2 | (joins ? 1 : 0) | (inTitle ? 2 : 0)
  }

  /// The number of the toned key in its part.
  var canon: Int { Int(bits >> 2) }
  /// Whether it makes a pair with the token before.
  var joins: Bool { bits & 1 != 0 }
  /// Whether it stands in the title or the number, not in the unit's name or the abstract.
  var inTitle: Bool { bits & 2 != 0 }
}
