/// Folds one token at a time, with buffers that are used again and again.
///
/// The result depends on the bytes of the token alone, so callers may keep it by those bytes.
package struct SyllableFolder: Sendable {
  /// The token without case, tones, quality marks and stroke: the form that search terms use.
  package private(set) var fold: [UInt8] = []
  /// The token in lower case with its quality marks, the tone moved to the end: `thuỷ` and `thủy`
  /// are both `thuy~r`. A token of level tone has no `~`; one of several marked syllables has all
  /// its tones in order.
  package private(set) var canon: [UInt8] = []

  private let table = LetterTable.latin
  private let mergesIY: Bool
  private var letters: [UInt32] = []
  private var tones: [UInt8] = []

  /// A folder; `mergesIY` reads y after a consonant as i (kỹ = kĩ), as search does.
  package init(mergesIY: Bool = true) { self.mergesIY = mergesIY }

  /// Folds the token at `range`, a range that a `SyllableScanner` gave, into `fold` and `canon`.
  package mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    read(bytes.span.extracting(range))
  }

  /// Folds the token that is all of `raw`.
  package mutating func read(_ raw: borrowing Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    tones.removeAll(keepingCapacity: true)
    if !raw.isEmpty, WordScalar.isDigit(raw[0]),
      let date = NumberRun.date(raw, 0, raw.count), date.end == raw.count
    {
      spell(date.day, date.month, date.year)
    } else {
      split(raw)
      if mergesIY, letters.last == 0x79, VietnameseOnset.is(letters.dropLast()) {
        letters[letters.count - 1] = 0x69
      }
    }
    write()
  }

  /// A date as dd/mm/yyyy.
  private mutating func spell(_ day: Int, _ month: Int, _ year: Int) {
    for (number, width) in [(day, 10), (month, 10), (year, 1000)] {
      if !letters.isEmpty { letters.append(0x2F) }
      var unit = width
      while unit > 0 {
        letters.append(UInt32(0x30 + number / unit % 10))
        unit /= 10
      }
    }
  }

  private mutating func split(_ raw: borrowing Span<UInt8>) {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        index += 1
        let isCapital = byte >= 0x41 && byte <= 0x5A
        // Only a grouping dot can be among the letters and digits of a token.
        if byte != 0x2E { letters.append(UInt32(isCapital ? byte | 0x20 : byte)) }
        continue
      }
      let (scalar, length) = UTF8Scalar.read(raw, index)
      index += length
      let letter = table[scalar]
      if letter.isVowel {
        letters.append(table.vowel(row: letter.row, tone: .level, isUpper: false))
        if let mark = letter.tone.telex { tones.append(mark) }
      } else if letter.row == Letter.strokeRow {
        letters.append(0x111)
      } else if letter.base != 0 {
        letters.append(UInt32(letter.base))
      } else if ScalarClass.isMark(scalar) {
        mark(scalar)
      } else if !ScalarClass.isInvisible(scalar) {
        other(scalar, raw)
      }
    }
  }

  /// A combining mark that could not be composed: a tone or quality of the vowel before counts.
  private mutating func mark(_ scalar: UInt32) {
    guard let last = letters.last, table[last].isVowel else { return }
    if let tone = Tone.ofMark(scalar)?.telex {
      tones.append(tone)
    } else if let row = LetterTable.row(table[last].row, with: scalar) {
      letters[letters.count - 1] = table.vowel(row: row, tone: .level, isUpper: false)
    }
  }

  private mutating func other(_ scalar: UInt32, _ raw: borrowing Span<UInt8>) {
    if Lookalike.isCompatibility(scalar) {
      letters.append(contentsOf: Lookalike.plain(scalar).unicodeScalars.map(\.value))
    } else if let latin = Lookalike.latin(scalar), holdsLatin(raw) {
      letters.append(UInt32(latin))
    } else if let scalar = Unicode.Scalar(scalar) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars
      where !ScalarClass.isMark(lower.value) {
        letters.append(lower.value)
      }
    }
  }

  private func holdsLatin(_ raw: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < raw.count {
      let (scalar, length) = UTF8Scalar.read(raw, index)
      if ScalarClass.isLatin(scalar) { return true }
      index += length
    }
    return false
  }

  private mutating func write() {
    fold.removeAll(keepingCapacity: true)
    canon.removeAll(keepingCapacity: true)
    for scalar in letters {
      if scalar < 0x80 {
        fold.append(UInt8(scalar))
        canon.append(UInt8(scalar))
        continue
      }
      let base = table[scalar].base
      if base != 0 { fold.append(base) } else { UTF8Scalar.append(scalar, to: &fold) }
      UTF8Scalar.append(scalar, to: &canon)
    }
    if !tones.isEmpty {
      canon.append(UInt8(ascii: "~"))
      canon.append(contentsOf: tones)
    }
  }
}
