/// A token of running text: where it stands, and whether it may pair with the one before.
package struct Syllable: Equatable, Sendable {
  /// What kind of token it is.
  package enum Kind: Sendable {
    /// A maximal run of letters and digits.
    case word
    /// A whole date over several words, which follow on their own; it takes no part in pairs.
    case compound
  }

  /// The bytes of the token, as they were written.
  package let range: Range<Int>
  /// Whether only white space, one hyphen or a joiner parts it from the word before.
  package let isAdjacent: Bool
  package let kind: Kind

  package init(range: Range<Int>, isAdjacent: Bool, kind: Kind) {
    self.range = range
    self.isAdjacent = isAdjacent
    self.kind = kind
  }
}
