import Bytes

/// Brings the text of an input file into the one form that all other code expects.
package enum TextCleaning {
  /// The text with Vietnamese letters composed, line ends as LF, and nothing invisible in it.
  ///
  /// - Byte order mark, soft hyphens, zero-width characters and direction marks are deleted.
  /// - CR LF, CR, NEL, form feed, vertical tab, U+2028 and U+2029 become LF; other control
  ///   characters except tab are deleted.
  /// - No-break and other odd spaces become U+0020.
  /// - A letter followed by its marks becomes one scalar (as in NFC), in any order of the marks;
  ///   a mark that no such letter bears stays as it is.
  /// - `Ð` (U+00D0) and `Ɖ` (U+0189) become `Đ`, which they look like.
  ///
  /// Text in a legacy encoding must go through `LegacyEncoding` before, because TCVN3 writes ư as
  /// a soft hyphen. Linear; clean text costs one scan and is returned as it is.
  package static func clean(_ bytes: [UInt8]) -> [UInt8] {
    let start = firstUnclean(bytes.span)
    if start == bytes.count { return bytes }
    var cleaner = Cleaner(bytes, upTo: start)
    cleaner.run(bytes.span, from: start)
    return cleaner.out
  }

  /// The same for a string.
  package static func clean(_ text: String) -> String {
    String(decoding: clean(Array(text.utf8)), as: UTF8.self)
  }

  /// The offset of the first byte that is not UTF-8, nil when all of it is.
  ///
  /// Overlong forms, surrogates and values over U+10FFFF are refused, as in RFC 3629.
  package static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The offset of the character before the first one that `clean` may change, else the count.
  ///
  /// It may stop early (at a mark or a rare character that is fine), never late. The character
  /// before counts because a mark may follow once something invisible is gone.
  private static func firstUnclean(_ bytes: borrowing Span<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
      if let word = ByteWord(bytes, index), isOrdinary(word) {
        index += 8
        continue
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        if let start = uncleanStart(bytes, index) { return characterBefore(start, bytes) }
        index += 1
      }
    }
    return bytes.count
  }

  /// Whether no byte is one that `uncleanStart` asks about, apart from the commonest.
  @inline(__always)
  private static func isOrdinary(_ word: ByteWord) -> Bool {
    let odd = word.find(below: 0x20) | word.find(0x7F)
    let leads =
      word.find(0xC2) | word.find(pair: 0xCC) | word.find(0xD8) | word.find(pair: 0xE2)
      | word.find(0xEF)
    return odd | leads | word.find(0x89) | word.find(0x90) | word.find(0x9A) == 0
  }

  /// The beginning of a character that `clean` may change, when a byte tells that there is one.
  private static func uncleanStart(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Int? {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isUnclean =
      switch byte {
      case 0x00..<0x20: byte != 0x0A && byte != 0x09
      case 0x7F: true
      // Controls, no-break space, soft hyphen.
      case 0xC2: next <= 0xA0 || next == 0xAD
      // Marks, the Arabic letter mark.
      case 0xCC, 0xCD, 0xD8: true
      // Spaces and invisible characters; dashes and quotes are fine.
      case 0xE2: index + 2 < bytes.count && isInvisibleGroup(next, bytes[index + 2])
      case 0xE3: next == 0x80
      case 0xEF: next == 0xBB
      default: false
      }
    if isUnclean { return index }
    // By their second byte, since the first is in every sentence: Ð, Ɖ, the space of Ogham.
    let last = index > 0 ? bytes[index - 1] : 0
    switch (last, byte) {
    case (0xC3, 0x90), (0xC6, 0x89), (0xE1, 0x9A): return index - 1
    default: return nil
    }
  }

  /// Whether the last two bytes of U+2000–207F are those of a space or of something invisible.
  private static func isInvisibleGroup(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third <= 0x8F || (third >= 0xA8 && third <= 0xAF)
    case 0x81: third >= 0x9F && third <= 0xAF
    default: false
    }
  }

  private static func characterBefore(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    var start = max(0, index - 1)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
