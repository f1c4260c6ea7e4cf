/// A term of the National Assembly or of a committee: «khóa XI».
struct CitedTerm {
  let value: Int
  /// The end of its bytes.
  let end: Int

  /// The term at a piece, nil when there is none.
  init?(_ pieces: TextPieces, at piece: TextPiece) {
    let number = pieces.next(piece.range.upperBound)
    guard piece.gap.joins, pieces.folded(piece) == "khoa", number.gap.joins else { return nil }
    guard
      let value = pieces.number(number, upTo: 2)
        ?? Self.roman(pieces.bytes[number.range])
    else { return nil }
    self.value = value
    end = number.range.upperBound
  }

  /// The value of a Roman number up to 39.
  private static func roman(_ letters: ArraySlice<UInt8>) -> Int? {
    guard !letters.isEmpty, letters.count <= 8 else { return nil }
    var value = 0
    var last = 0
    for letter in letters.reversed() {
      let digit: Int
      switch letter {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }
}
