/// Scalars that stand for plain Latin letters and digits.
enum Lookalike {
  /// The Latin letters for a Cyrillic or Greek one that looks the same, nil for all others.
  ///
  /// They come from keyboards left in the wrong layout and from scanned text, and are replaced
  /// only in words that hold a Latin letter as well.
  static func latin(_ scalar: UInt32) -> UInt8? {
    let letter: Character
    switch scalar {
    case 0x430, 0x410, 0x391: letter = "a"
    case 0x412, 0x392: letter = "b"
    case 0x441, 0x421: letter = "c"
    case 0x435, 0x415, 0x395: letter = "e"
    case 0x41D, 0x397: letter = "h"
    case 0x399: letter = "i"
    case 0x41A, 0x39A: letter = "k"
    case 0x41C, 0x39C: letter = "m"
    case 0x39D: letter = "n"
    case 0x43E, 0x41E, 0x3BF, 0x39F: letter = "o"
    case 0x440, 0x420, 0x3A1: letter = "p"
    case 0x422, 0x3A4: letter = "t"
    case 0x445, 0x425, 0x3A7: letter = "x"
    case 0x443, 0x3A5: letter = "y"
    case 0x396: letter = "z"
    default: return nil
    }
    return letter.asciiValue
  }

  /// Whether a scalar is a compatibility form that `plain` replaces.
  static func isCompatibility(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0x2070, 0x2074...0x2079, 0x2080...0x2089,
      0x2160...0x217F, 0xFB00...0xFB06, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: false
    }
  }

  /// The lower-case ASCII letters or digits of a compatibility form (as NFKC has them): super-
  /// and subscript digits, ª º, Roman numerals, f-ligatures, full-width letters and digits.
  static func plain(_ scalar: UInt32) -> String {
    switch scalar {
    case 0xAA: "a"
    case 0xBA: "o"
    case 0xB2, 0xB3: String(scalar - 0xB0)
    case 0xB9: "1"
    case 0x2070...0x2079: String(scalar - 0x2070)
    case 0x2080...0x2089: String(scalar - 0x2080)
    case 0x2160...0x217F: romans[Int(scalar - 0x2160) % 16]
    case 0xFB00...0xFB06: ligatures[Int(scalar - 0xFB00)]
    case 0xFF10...0xFF19: String(scalar - 0xFF10)
    default:
      String(decoding: [UInt8(truncatingIfNeeded: scalar - 0xFEE0) | 0x20], as: UTF8.self)
    }
  }

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m",
  ]
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
