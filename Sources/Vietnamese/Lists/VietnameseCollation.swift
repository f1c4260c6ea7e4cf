/// The order of Vietnamese dictionaries.
package enum VietnameseCollation {
  private static let letters = Array(
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.map(\.value))

  /// Bytes whose order is the order of the texts.
  ///
  /// Syllable by syllable: first the letters (a ă â b c d đ e ê …), then the tone (level, huyền,
  /// hỏi, ngã, sắc, nặng), so that all of «ba …» stand before «bà …». Digits stand before letters
  /// and count as numbers (2 before 10), punctuation and spaces do not count. Last, lower case
  /// stands before upper. Letters of other scripts follow by their code.
  package static func sortKey(_ text: String) -> [UInt8] {
    let bytes = TextCleaning.clean(Array(text.utf8))
    let table = LetterTable.latin
    var scanner = SyllableScanner(bytes)
    var key: [UInt8] = []
    var cases: [UInt8] = []
    key.reserveCapacity(bytes.count * 2)
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      var tone = Tone.level
      var index = syllable.range.lowerBound
      while index < syllable.range.upperBound {
        if WordScalar.isDigit(bytes[index]) {
          appendNumber(bytes, &index, syllable.range.upperBound, to: &key)
          continue
        }
        let (scalar, length) = UTF8Scalar.read(bytes.span, index)
        index += length
        let letter = table[scalar]
        if letter.tone != .level { tone = letter.tone }
        if let weight = weight(letter, table) {
          key.append(weight)
          cases.append(letter.isUpper ? 3 : 2)
        } else if scalar >= 0x80, !ScalarClass.isMark(scalar) {
          UTF8Scalar.append(scalar, to: &key)
        }
      }
      // Below every letter, so that a syllable stands before those that it begins.
      key.append(2 + tone.rawValue)
    }
    key.append(1)
    return key + cases
  }

  private static func weight(_ letter: Letter, _ table: LetterTable) -> UInt8? {
    guard letter.base != 0 else { return nil }
    let plain =
      letter.row == Letter.strokeRow
      ? 0x111
      : letter.isVowel
        ? table.vowel(row: letter.row, tone: .level, isUpper: false) : UInt32(letter.base)
    return letters.firstIndex(of: plain).map { UInt8($0) + 0x20 }
  }

  /// A number as a mark below the letters, the count of its digits, and the digits.
  private static func appendNumber(
    _ bytes: [UInt8], _ index: inout Int, _ end: Int, to key: inout [UInt8]
  ) {
    var digits: [UInt8] = []
    while index < end, WordScalar.isDigit(bytes[index]) || bytes[index] == 0x2E {
      if WordScalar.isDigit(bytes[index]), !digits.isEmpty || bytes[index] != 0x30 {
        digits.append(bytes[index])
      }
      index += 1
    }
    key.append(0x10)
    key.append(UInt8(min(0x11 + digits.count, 0xFF)))
    key.append(contentsOf: digits)
  }
}
