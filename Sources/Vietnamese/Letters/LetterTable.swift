/// Looks up Latin letters by scalar, and composes them, in constant time.
struct LetterTable: Sendable {
  /// The one table, built from `Alphabet` on first use.
  static let latin = LetterTable()

  private static let lowStart: UInt32 = 0xC0
  private static let lowEnd: UInt32 = 0x250
  private static let highStart: UInt32 = 0x1E00
  private static let highEnd: UInt32 = 0x1F00

  private var ascii = [Letter](repeating: .none, count: 0x80)
  private var low = [Letter](repeating: .none, count: Int(lowEnd - lowStart))
  private var high = [Letter](repeating: .none, count: Int(highEnd - highStart))
  /// Scalars by row, tone and case.
  private var vowels: [UInt32] = []

  private init() {
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      ascii[Int(byte)] = Letter(base: byte, row: Letter.noRow, tone: .level, isUpper: false)
      ascii[Int(byte) - 32] = Letter(base: byte, row: Letter.noRow, tone: .level, isUpper: true)
    }
    for (row, pair) in zip(Alphabet.rows, Alphabet.upperRows).enumerated() {
      for (letters, isUpper) in [(pair.0, false), (pair.1, true)] {
        for (tone, scalar) in zip(Tone.allCases, letters.unicodeScalars) {
          vowels.append(scalar.value)
          self[scalar.value] = Letter(
            base: Alphabet.bases[row], row: UInt8(row), tone: tone, isUpper: isUpper)
        }
      }
    }
    for (scalar, isUpper) in Alphabet.strokes {
      self[scalar] = Letter(
        base: UInt8(ascii: "d"), row: Letter.strokeRow, tone: .level, isUpper: isUpper)
    }
    for (base, letters) in Alphabet.foreign {
      for scalar in letters.unicodeScalars {
        self[scalar.value] = Letter(
          base: base.utf8.first ?? 0, row: Letter.noRow, tone: .level,
          isUpper: scalar.properties.isUppercase)
      }
    }
  }

  /// What a scalar is; `Letter.none` for all that is not a Latin letter with an ASCII base.
  private(set) subscript(scalar: UInt32) -> Letter {
    get {
      if scalar < 0x80 { return ascii[Int(scalar)] }
      if scalar >= Self.lowStart, scalar < Self.lowEnd { return low[Int(scalar - Self.lowStart)] }
      if scalar >= Self.highStart, scalar < Self.highEnd {
        return high[Int(scalar - Self.highStart)]
      }
      return .none
    }
    set {
      if scalar < 0x80 {
        ascii[Int(scalar)] = newValue
      } else if scalar >= Self.lowStart, scalar < Self.lowEnd {
        low[Int(scalar - Self.lowStart)] = newValue
      } else if scalar >= Self.highStart, scalar < Self.highEnd {
        high[Int(scalar - Self.highStart)] = newValue
      }
    }
  }

  /// The vowel of a row with a tone.
  func vowel(row: UInt8, tone: Tone, isUpper: Bool) -> UInt32 {
    vowels[Int(row) * 12 + (isUpper ? 6 : 0) + Int(tone.rawValue)]
  }

  /// The row of a vowel after a quality mark (breve, circumflex, horn), nil when it takes none.
  static func row(_ row: UInt8, with mark: UInt32) -> UInt8? {
    switch (mark, row) {
    case (0x306, 0): 1
    case (0x302, 0): 2
    case (0x302, 3): 4
    case (0x302, 6): 7
    case (0x31B, 6): 8
    case (0x31B, 9): 10
    default: nil
    }
  }

  /// The one scalar for a letter followed by a combining mark, nil when there is none.
  ///
  /// Marks are taken in any order, so that text in no normal form at all composes as well.
  func composed(_ scalar: UInt32, _ mark: UInt32) -> UInt32? {
    let letter = self[scalar]
    if letter.isVowel {
      if letter.tone == .level, let tone = Tone.ofMark(mark) {
        return vowel(row: letter.row, tone: tone, isUpper: letter.isUpper)
      }
      if let row = Self.row(letter.row, with: mark) {
        return vowel(row: row, tone: letter.tone, isUpper: letter.isUpper)
      }
    }
    guard letter.base != 0 else { return nil }
    for pair in Alphabet.foreignPairs where pair.mark == mark {
      for (base, result) in zip(pair.bases.unicodeScalars, pair.composed.unicodeScalars)
      where base.value == scalar {
        return result.value
      }
    }
    return nil
  }
}
