/// Reads a value written by a person from left to right.
struct LexemeCursor: Sendable {
  /// The cleaned text, which ranges of lexemes refer to.
  let bytes: [UInt8]
  let lexemes: [Lexeme]
  var index = 0

  init(_ text: String) {
    bytes = TextCleaning.clean(Array(text.utf8))
    lexemes = Self.split(bytes)
  }

  var isAtEnd: Bool { index >= lexemes.count }
  var current: Lexeme? { index < lexemes.count ? lexemes[index] : nil }

  /// A lexeme after the current one.
  func ahead(_ distance: Int) -> Lexeme? {
    index + distance < lexemes.count ? lexemes[index + distance] : nil
  }

  /// Takes the lexeme if it is one of these words or signs.
  mutating func take(_ texts: String...) -> Bool {
    guard let current, current.kind != .number, texts.contains(current.text) else { return false }
    index += 1
    return true
  }

  /// Takes words that follow each other.
  mutating func take(words: [String]) -> Bool {
    for (offset, word) in words.enumerated() where ahead(offset)?.text != word { return false }
    index += words.count
    return true
  }

  /// Takes a number of at most so many digits (18 at most, so that it fits).
  mutating func number(upTo digits: Int = 18) -> (value: Int, digits: Int)? {
    guard let current, current.kind == .number, current.text.utf8.count <= digits,
      let value = Int(current.text)
    else { return nil }
    index += 1
    return (value, current.text.utf8.count)
  }

  /// The bytes of a lexeme as they were written.
  func written(_ lexeme: Lexeme) -> String { String(decoding: bytes[lexeme.range], as: UTF8.self) }

  private static func split(_ bytes: [UInt8]) -> [Lexeme] {
    let span = bytes.span
    var lexemes: [Lexeme] = []
    // Room for a number or a date, which most values are.
    lexemes.reserveCapacity(8)
    var index = 0
    var hasSpace = false
    while index < span.count {
      let start = index
      let (scalar, length) = UTF8Scalar.read(span, index)
      index += length
      if scalar == 0x20 || scalar == 0x09 || scalar == 0x0A {
        hasSpace = true
        continue
      }
      var kind = Lexeme.Kind.sign
      let text: String
      if scalar < 0x80, WordScalar.isDigit(UInt8(scalar)) {
        kind = .number
        index = NumberRun.digits(span, start, span.count)
        text = String(decoding: bytes[start..<index], as: UTF8.self)
      } else if WordScalar.begins(scalar) {
        kind = .word
        while index < span.count {
          let (next, length) = UTF8Scalar.read(span, index)
          let isDigit = next < 0x80 && WordScalar.isDigit(UInt8(next))
          guard !isDigit, WordScalar.continues(next) else { break }
          index += length
        }
        text = Folding.word(bytes[start..<index])
      } else if ScalarClass.isDash(scalar) {
        text = "-"
      } else if scalar == 0x2215 || scalar == 0x2044 {
        text = "/"
      } else {
        text = String(decoding: bytes[start..<index], as: UTF8.self)
      }
      lexemes.append(
        Lexeme(kind: kind, text: text, range: start..<index, hasSpaceBefore: hasSpace))
      hasSpace = false
    }
    return lexemes
  }
}
