/// VNI for Windows, the encoding of the South, read as Latin-1.
///
/// A letter is followed by a second character for its marks: `aø` is à, `aà` is ầ.
enum VNI {
  /// The tone and the quality mark that a second character (in lower case) stands for.
  private static let marks: [UInt32: (tone: Tone, quality: UInt32?)] = [
    0xF8: (.falling, nil), 0xF9: (.sharp, nil), 0xFB: (.asking, nil), 0xF5: (.tumbling, nil),
    0xEF: (.heavy, nil),
    0xE2: (.level, 0x302), 0xE0: (.falling, 0x302), 0xE1: (.sharp, 0x302), 0xE5: (.asking, 0x302),
    0xE3: (.tumbling, 0x302), 0xE4: (.heavy, 0x302),
    0xEA: (.level, 0x306), 0xE8: (.falling, 0x306), 0xE9: (.sharp, 0x306), 0xFA: (.asking, 0x306),
    0xFC: (.tumbling, 0x306), 0xEB: (.heavy, 0x306),
  ]
  /// Letters that are one character: ô ö ñ æ ó ò î stand for ơ ư đ ỉ ĩ ị ỵ.
  private static let singles: [UInt32: UInt32] = [
    0xF4: 0x1A1, 0xF6: 0x1B0, 0xF1: 0x111, 0xE6: 0x1EC9, 0xF3: 0x129, 0xF2: 0x1ECB, 0xEE: 0x1EF5,
    0xD4: 0x1A0, 0xD6: 0x1AF, 0xD1: 0x110, 0xC6: 0x1EC8, 0xD3: 0x128, 0xD2: 0x1ECA, 0xCE: 0x1EF4,
  ]

  /// The text in Unicode; nil when no letter of it is one of the encoding's.
  static func decoded(_ text: String) -> String? {
    let table = LetterTable.latin
    var out: [UInt32] = []
    var hasChanged = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isCapital = value >= 0xC0 && value < 0xDF
      if let mark = marks[isCapital ? value + 0x20 : value], let last = out.last,
        let letter = marked(table, last, mark)
      {
        out[out.count - 1] = letter
        hasChanged = true
      } else if let single = singles[value] {
        out.append(single)
        hasChanged = true
      } else {
        out.append(value)
      }
    }
    guard hasChanged else { return nil }
    var bytes: [UInt8] = []
    for value in out { UTF8Scalar.append(value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func marked(
    _ table: LetterTable, _ scalar: UInt32, _ mark: (tone: Tone, quality: UInt32?)
  ) -> UInt32? {
    let letter = table[scalar]
    guard letter.isVowel, letter.tone == .level else { return nil }
    var row = letter.row
    if let quality = mark.quality {
      guard let other = LetterTable.row(row, with: quality) else { return nil }
      row = other
    }
    return table.vowel(row: row, tone: mark.tone, isUpper: letter.isUpper)
  }
}
