/// Tells of most names that they are not among some others, at the cost of one comparison.
///
/// Each name has one of 64 bits; so a name may seem to be there which is not.
struct NameMask {
  private var bits: UInt64 = 0

  /// Adds a name.
  mutating func insert(_ name: TemplateName) { bits |= name.bit }

  /// Adds all names of another mask.
  mutating func formUnion(_ other: NameMask) { bits |= other.bits }

  /// Whether a name may be among them; if not, it is not.
  func mayHold(_ name: TemplateName) -> Bool { bits & name.bit != 0 }
}

extension TemplateName {
  /// The upper bits of a product are its best.
  fileprivate var bit: UInt64 { 1 &<< (hash &>> 58) }
}
