/// Which scalars make words.
enum WordScalar {
  /// Whether a byte is an ASCII letter or digit.
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a word may begin with the scalar: general categories L and N.
  static func begins(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIIWord(UInt8(scalar)) }
    if scalar >= 0xC0, scalar < 0x250 { return scalar != 0xD7 && scalar != 0xF7 }
    if scalar >= 0x1E00, scalar < 0x1F00 { return true }
    if scalar >= 0x2000, scalar < 0x2070 { return false }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether a word that has begun goes on: categories L, N and M, and invisible characters.
  static func continues(_ scalar: UInt32) -> Bool {
    if ScalarClass.isMark(scalar) || begins(scalar) || ScalarClass.isInvisible(scalar) {
      return true
    }
    if scalar < 0x370 || (scalar >= 0x2000 && scalar < 0x2070) { return false }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
