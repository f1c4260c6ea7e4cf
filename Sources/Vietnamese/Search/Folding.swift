/// Folded forms of whole phrases.
package enum Folding {
  /// The folded words joined by one space: «Ủy ban nhân dân» is «uy ban nhan dan».
  package static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder()
    var phrase: [UInt8] = []
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      folder.read(bytes, syllable.range)
      if !phrase.isEmpty { phrase.append(0x20) }
      phrase.append(contentsOf: folder.fold)
    }
    return String(decoding: phrase, as: UTF8.self)
  }

  /// A key for names of fields and choices: folded letters and digits only.
  ///
  /// Case, diacritics, spaces, `-` and `_` do not matter; y stays y, so that English names keep
  /// their spelling.
  package static func key(_ text: String) -> String {
    if let plain = text.utf8.withContiguousStorageIfAvailable({ plain($0) }) ?? nil {
      return plain
    }
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder(mergesIY: false)
    var key: [UInt8] = []
    while let syllable = scanner.next() {
      if syllable.kind == .compound { continue }
      folder.read(bytes, syllable.range)
      key.append(contentsOf: folder.fold)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A word that a scanner gave, folded; y stays y.
  static func word(_ word: ArraySlice<UInt8>) -> String {
    if let plain = word.withUnsafeBufferPointer({ plain($0) }) { return plain }
    var folder = SyllableFolder(mergesIY: false)
    folder.read(word.span)
    return String(decoding: folder.fold, as: UTF8.self)
  }

  /// The folded letters and digits of a text without the buffers of a folder, their words joined
  /// by `separator`; nil for other scalars than ASCII and composed Latin letters, and when a dot
  /// may group digits, of which the separator would make words.
  static func plain(
    _ text: UnsafeBufferPointer<UInt8>, separator: UInt8? = nil
  ) -> String? {
    let table = LetterTable.latin
    var isPlain = true
    let folded = String(unsafeUninitializedCapacity: text.count) { out in
      let bytes = text.span
      var index = 0
      var count = 0
      var isBehindGap = false
      while index < bytes.count {
        let (scalar, length) = UTF8Scalar.read(bytes, index)
        let isASCII = scalar < 0x80
        let letter = isASCII ? UInt8(scalar) | 0x20 : table[scalar].base
        if letter == 0 || (scalar == 0x2E && separator != nil && isBetweenDigits(bytes, index)) {
          isPlain = false
          return 0
        }
        index += length
        if isASCII, !WordScalar.isASCIIWord(UInt8(scalar)) {
          isBehindGap = true
          continue
        }
        if let separator, isBehindGap, count > 0 {
          out[count] = separator
          count += 1
        }
        isBehindGap = false
        out[count] = letter
        count += 1
      }
      return count
    }
    return isPlain ? folded : nil
  }

  private static func isBetweenDigits(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index > 0 && WordScalar.isDigit(bytes[index - 1]) && index + 1 < bytes.count
      && WordScalar.isDigit(bytes[index + 1])
  }
}
