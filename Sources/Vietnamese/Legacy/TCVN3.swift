/// TCVN 5712 in the fonts of the North (.VnTime and others), read as Latin-1.
enum TCVN3 {
  private static let written =
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{AD}õøö÷ùúýûüþ¡¢§£¤¥¦"
  private static let meant =
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"

  private static let table = Dictionary(
    zip(written.unicodeScalars, meant.unicodeScalars), uniquingKeysWith: { first, _ in first })

  /// The text in Unicode; nil when no letter of it is one of the encoding's.
  ///
  /// Capital letters with a tone are those of a capital font, so a letter among capitals only
  /// becomes a capital.
  static func decoded(_ text: String) -> String? {
    var out = String.UnicodeScalarView()
    var hasChanged = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard let letter = table[scalar] else {
        out.append(scalar)
        continue
      }
      hasChanged = true
      if isAmongCapitals(scalars, index) {
        out.append(contentsOf: String(Character(letter)).uppercased().unicodeScalars)
      } else {
        out.append(letter)
      }
    }
    return hasChanged ? String(out) : nil
  }

  /// Whether the word around has two ASCII capitals at least and no small letter.
  private static func isAmongCapitals(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      table[scalar] != nil || LetterTable.latin[scalar.value].base != 0
    }
    let before = scalars[..<index].reversed().prefix(while: isWord)
    let after = scalars[(index + 1)...].prefix(while: isWord)
    let ascii = (Array(before) + Array(after)).filter(\.isASCII)
    return ascii.count >= 2 && ascii.allSatisfy(\.properties.isUppercase)
  }
}
