/// A word, number or sign of running text.
struct TextPiece {
  enum Kind: Equatable {
    /// Letters with their marks.
    case word
    /// ASCII digits.
    case number
    /// Any other visible scalar; dashes as `-`, slashes as `/`.
    case sign(UInt32)
    /// There is nothing more.
    case end
  }

  let kind: Kind
  let range: Range<Int>
  /// The white space between this piece and the one it was reached from.
  let gap: TextGap

  /// Whether the piece is this sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(sign.value) }
}

/// White space between two pieces of text.
struct TextGap {
  var hasSpace = false
  /// Line ends; CR LF is one.
  var lineBreaks = 0

  var isEmpty: Bool { !hasSpace && lineBreaks == 0 }
  /// Whether a phrase may go on behind it: text taken out of PDF has a blank line behind every
  /// line.
  var joins: Bool { lineBreaks <= 2 }
}
