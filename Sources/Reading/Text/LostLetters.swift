import Diagnostics

/// Letters that a program could not save or read, which no encoding brings back: «K? ho?ch», where Excel
/// wrote «CSV» in place of «CSV UTF-8», and the mark U+FFFD, where it read what it did not know.
enum LostLetters {
  /// The bytes of U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let question = UInt8(ascii: "?")
  /// As many words with a question mark in them are no slip.
  private static let least = 3
  private static let longestWord = 40

  /// That letters of a text are lost; nil where none are.
  static func problem(in source: SourceText) -> Diagnostic? {
    let text = source.bytes[...]
    if let place = ByteSearch.first(replacement, in: text) {
      return problem("\u{FFFD}", at: source.place(source.position(at: place)))
    }
    var first: Int?
    var count = 0
    var rest = text
    while let place = ByteSearch.first(question, in: rest) {
      rest = text[(place + 1)...]
      guard isInWord(place, of: text) else { continue }
      first = first ?? place
      count += 1
      if count == least, let first {
        return problem("?", at: source.place(source.position(at: first)))
      }
    }
    return nil
  }

  /// Whether a mark stands between letters, in a word that is no address of the web.
  private static func isInWord(_ place: Int, of text: ArraySlice<UInt8>) -> Bool {
    guard place > text.startIndex, place + 1 < text.endIndex, isLetter(text[place - 1]),
      isLetter(text[place + 1])
    else { return false }
    // No word is longer on either side; to look further in a line without a space may take long.
    let before = text[..<place].suffix(longestWord).reversed().prefix { $0 > 0x20 }
    let behind = text[place...].prefix(longestWord).prefix { $0 > 0x20 }
    return before.count < longestWord && behind.count < longestWord
      && !before.contains(where: isOfAddress) && !behind.contains(where: isOfAddress)
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool { "/=&:.".utf8.contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func problem(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .utf8, at: place, vi: "chữ có dấu đã mất khi lưu tệp, thay vào đó là «\(mark)»",
      en: "letters were lost when the file was saved, and ‘\(mark)’ stands in their place",
      mend: Message(
        vi:
          "chữ đã mất không khôi phục được: lấy lại từ bản gốc, lưu với mã UTF-8 (Excel: «CSV UTF-8»)",
        en: "they do not come back: take the original, save it as UTF-8 (Excel: ‘CSV UTF-8’)"),
      severity: .warning)
  }
}
