/// Looks at single pieces of running text, forwards and backwards, from any place.
///
/// The text may be as it came from a file, but for invisible characters: odd spaces, dashes and
/// line ends count as the plain ones, letters may be decomposed.
struct TextPieces {
  let bytes: [UInt8]

  /// The piece at or behind a place.
  func next(_ place: Int) -> TextPiece {
    let span = bytes.span
    var gap = TextGap()
    var index = place
    while index < span.count {
      let (scalar, length) = UTF8Scalar.read(span, index)
      guard let space = Self.space(scalar) else { break }
      switch space {
      case .line:
        // LF of CR LF was counted with its CR.
        if scalar != 0x0A || index == place || span[index - 1] != 0x0D { gap.lineBreaks += 1 }
      case .space: gap.hasSpace = true
      case .nothing: break
      }
      index += length
    }
    guard index < span.count else {
      return TextPiece(kind: .end, range: span.count..<span.count, gap: gap)
    }
    let start = index
    let (scalar, length) = UTF8Scalar.read(span, index)
    index += length
    if scalar < 0x80, WordScalar.isDigit(UInt8(scalar)) {
      return TextPiece(
        kind: .number, range: start..<NumberRun.digits(span, start, span.count), gap: gap)
    }
    guard WordScalar.begins(scalar) else {
      return TextPiece(kind: .sign(Self.plain(scalar)), range: start..<index, gap: gap)
    }
    while index < span.count {
      let (next, length) = UTF8Scalar.read(span, index)
      guard Self.isLetter(next) else { break }
      index += length
    }
    return TextPiece(kind: .word, range: start..<index, gap: gap)
  }

  /// The piece that ends at or before a place.
  func previous(_ place: Int) -> TextPiece {
    var gap = TextGap()
    var index = place
    var scalar: UInt32 = 0
    var length = 0
    while index > 0 {
      (scalar, length) = before(index)
      guard let space = Self.space(scalar) else { break }
      switch space {
      case .line:
        if scalar != 0x0D || index == place || bytes[index] != 0x0A { gap.lineBreaks += 1 }
      case .space: gap.hasSpace = true
      case .nothing: break
      }
      index -= length
    }
    guard index > 0 else { return TextPiece(kind: .end, range: 0..<0, gap: gap) }
    let end = index
    index -= length
    let isDigit = scalar < 0x80 && WordScalar.isDigit(UInt8(scalar))
    guard isDigit || Self.isLetter(scalar) else {
      return TextPiece(kind: .sign(Self.plain(scalar)), range: index..<end, gap: gap)
    }
    while index > 0 {
      let (last, length) = before(index)
      let fits =
        isDigit ? last < 0x80 && WordScalar.isDigit(UInt8(last)) : Self.isLetter(last)
      guard fits else { break }
      index -= length
    }
    return TextPiece(kind: isDigit ? .number : .word, range: index..<end, gap: gap)
  }

  /// The scalar that ends at a place above 0, and its length.
  func before(_ place: Int) -> (value: UInt32, length: Int) {
    let span = bytes.span
    var start = place - 1
    while start > 0, place - start < 4, span[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, length) = UTF8Scalar.read(span, start)
    return start + length == place ? (value, length) : (0xFFFD, 1)
  }

  /// White space, or a control character, which counts as nothing.
  enum Space { case space, line, nothing }

  /// What kind of white space a scalar is, nil when it is visible.
  static func space(_ scalar: UInt32) -> Space? {
    switch scalar {
    case 0x20, 0x09: .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .line
    case 0x21...0x7E: nil
    case 0x00..<0x20, 0x7F..<0xA0: .nothing
    default:
      ScalarClass.isOddSpace(scalar) ? .space : nil
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return WordScalar.isASCIIWord(UInt8(scalar)) && !WordScalar.isDigit(UInt8(scalar))
    }
    return WordScalar.continues(scalar)
  }

  private static func plain(_ scalar: UInt32) -> UInt32 {
    if ScalarClass.isDash(scalar) { return 0x2D }
    return scalar == 0x2215 || scalar == 0x2044 ? 0x2F : scalar
  }
}

extension TextPieces {
  /// The word, folded; empty for other pieces.
  func folded(_ piece: TextPiece) -> String {
    guard piece.kind == .word else { return "" }
    return Folding.word(bytes[piece.range])
  }

  /// The value of a number of at most so many digits.
  func number(_ piece: TextPiece, upTo digits: Int) -> Int? {
    guard piece.kind == .number, piece.range.count <= digits else { return nil }
    return bytes[piece.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// Whether a word begins with a capital letter.
  func isCapitalized(_ piece: TextPiece) -> Bool {
    guard piece.kind == .word else { return false }
    return LetterTable.latin[UTF8Scalar.read(bytes.span, piece.range.lowerBound).value].isUpper
  }

  /// The bytes of a range as text, cleaned, every white space one space.
  func collapsed(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    for byte in TextCleaning.clean(Array(bytes[range])) {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
      if !isSpace { out.append(byte) } else if out.last != 0x20 { out.append(0x20) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
