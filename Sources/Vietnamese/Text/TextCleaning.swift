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
    var letter = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 ? (byte != 0x0A && byte != 0x09) : byte == 0x7F { return letter }
        letter = index
        index += 1
        continue
      }
      switch byte {
      case 0xC2:  // controls, no-break space, soft hyphen
        if index + 1 >= count || bytes[index + 1] <= 0xA0 || bytes[index + 1] == 0xAD {
          return letter
        }
      case 0xC3:  // Ð
        if index + 1 < count, bytes[index + 1] == 0x90 { return letter }
      case 0xC6:  // Ɖ
        if index + 1 < count, bytes[index + 1] == 0x89 { return letter }
      case 0xCC, 0xCD:  // marks
        return letter
      case 0xD8:  // Arabic letter mark
        return letter
      case 0xE2:  // spaces and invisible characters; dashes and quotes are fine
        if index + 2 < count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 {
          let last = bytes[index + 2]
          if bytes[index + 1] == 0x80
            ? last <= 0x8F || (last >= 0xA8 && last <= 0xAF) : last >= 0x9F && last <= 0xAF
          {
            return letter
          }
        }
      case 0xE1 where index + 1 < count && bytes[index + 1] == 0x9A: return letter
      case 0xE3 where index + 1 < count && bytes[index + 1] == 0x80: return letter
      case 0xEF where index + 1 < count && bytes[index + 1] == 0xBB: return letter
      default: break
      }
      letter = index
      index += 1
      while index < count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return count
  }
}
