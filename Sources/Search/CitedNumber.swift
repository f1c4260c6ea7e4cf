/// Document numbers inside running text: `1261/2024/QĐ-UBND` is one term besides its words.
enum CitedNumber {
  /// The term of the number that begins with the digits at `range`, nil when there is none.
  ///
  /// Written without spaces: digits, a slash or hyphen, perhaps a year, then groups of letters.
  static func key(_ text: [UInt8], at range: Range<Int>) -> [UInt8]? {
    guard range.count <= 6, isDigits(text, range), range.upperBound + 1 < text.count,
      isSeparator(text[range.upperBound])
    else { return nil }
    var end = range.upperBound
    var hasLetter = false
    while end < text.count, isPart(text[end]), end - range.lowerBound < 60 {
      if text[end] >= 0x41 { hasLetter = true }
      end += 1
    }
    // A date, and most of what else is parted so, has no groups of letters.
    guard hasLetter else { return nil }
    guard let number = NumberKey(text, in: range.lowerBound..<end), !number.groups.isEmpty
    else { return nil }
    return number.term
  }

  private static func isDigits(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range where text[index] < 0x30 || text[index] > 0x39 { return false }
    return true
  }

  /// Slash, hyphen, or the first byte of an odd dash or slash.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x2D || byte == 0xE2
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x2F, 0x26, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
