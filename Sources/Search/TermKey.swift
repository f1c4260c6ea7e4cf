/// A term as one number: a syllable alone, or two adjacent ones.
///
/// The numbers are those of the folded syllables of one table; ordering by `bits` orders a
/// syllable alone before its pairs, and pairs by their second syllable.
struct TermKey: Hashable, Comparable, Sendable {
  let bits: UInt64

  init(_ syllable: Int) {
    bits = UInt64(syllable) << 32
  }

  init(_ first: Int, _ second: Int) {
    bits = UInt64(first) << 32 | UInt64(second + 1)
  }

  var first: Int { Int(bits >> 32) }

  /// The second syllable of a pair.
  var second: Int? {
    let low = Int(bits & 0xFFFF_FFFF)
    return low == 0 ? nil : low - 1
  }

  static func < (left: TermKey, right: TermKey) -> Bool { left.bits < right.bits }
}
