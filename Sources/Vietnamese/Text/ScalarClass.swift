/// Classes of scalars that cleaning and tokenising treat alike.
enum ScalarClass {
  /// A scalar that nobody sees and that only hinders: soft hyphen, zero-width characters, byte
  /// order mark, marks of writing direction.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// A space other than U+0020 (general category Zs).
  static func isOddSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A hyphen, dash or minus sign that is read as `-`.
  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  /// A combining diacritical mark (U+0300–036F).
  static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && scalar < 0x370 }
}
