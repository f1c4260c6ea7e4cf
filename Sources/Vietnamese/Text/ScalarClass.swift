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

  /// An ASCII letter, or one of U+00C0–024F and U+1E00–1EFF.
  static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8..<0x250, 0x1E00..<0x1F00: true
    default: false
    }
  }
}
