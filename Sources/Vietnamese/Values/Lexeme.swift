/// A piece of a value that a person wrote: digits, a word, or a sign.
struct Lexeme: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// ASCII digits.
    case number
    /// Letters, with marks.
    case word
    /// Any other visible scalar.
    case sign
  }

  let kind: Kind
  /// The digits; the word folded, with y kept; or the sign, dashes as `-` and slashes as `/`.
  let text: String
  /// The place in the cleaned bytes.
  let range: Range<Int>
  let hasSpaceBefore: Bool
}
