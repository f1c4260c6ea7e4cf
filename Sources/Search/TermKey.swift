/// A term as one number of 52 bits: a syllable alone, or two adjacent ones.
///
/// The numbers are those of the syllables of one table, fewer than 2²⁶; ordering by `bits` orders
/// a syllable alone before its pairs, and pairs by their second syllable.
struct TermKey: Hashable, Comparable, Sendable {
  /// Bits of one syllable.
  static let width = 26

  let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  init(_ syllable: Int) {
    bits = UInt64(syllable) << UInt64(Self.width)
  }

  init(_ first: Int, _ second: Int) {
    bits = UInt64(first) << UInt64(Self.width) | UInt64(second + 1)
  }

  var first: Int { Int(bits >> UInt64(Self.width)) }

  /// The second syllable of a pair.
  var second: Int? {
    let low = Int(bits & (1 << UInt64(Self.width) - 1))
    return low == 0 ? nil : low - 1
  }

  /// The same term by the numbers of another table.
  func renumbered(_ numbers: [UInt32]) -> TermKey {
    let first = Int(numbers[first])
    return second.map { TermKey(first, Int(numbers[$0])) } ?? TermKey(first)
  }

  /// The term in words, with a space between.
  func text(_ words: StringTable) -> [UInt8] {
    var text = Array(words[first])
    if let second {
      text.append(0x20)
      text += words[second]
    }
    return text
  }

  static func < (left: TermKey, right: TermKey) -> Bool { left.bits < right.bits }
}
