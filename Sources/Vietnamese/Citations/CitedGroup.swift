/// A group of letters that may be part of the symbol of a number in running text.
struct CitedGroup {
  private(set) var range: Range<Int>
  /// The letters, folded.
  private(set) var folded: String
  /// Whether it is written in capitals, apart from known ones such as `TTg` and `CTr`.
  let isUpper: Bool

  /// The group at a word, with what belongs to it: `T.Ư`, `CTTN&BĐG`, `QH15`; nil when the word
  /// can be no group.
  init?(_ pieces: TextPieces, _ word: TextPiece) {
    guard word.kind == .word, let shape = Shape(pieces, word.range) else { return nil }
    range = word.range
    folded = pieces.folded(word)
    let isKnown = Self.isKnown(folded)
    guard shape.length <= 16, isKnown || shape.isUpper else { return nil }
    isUpper = shape.isUpper || (isKnown && shape.beginsUpper)
    guard isUpper else { return }
    join(pieces, isSingle: shape.length == 1)
    takeDigits(pieces)
  }

  /// Whether it is the abbreviation of a kind.
  var isKind: Bool { DocumentKind.isKind(folded) }
  /// Whether it is a body that is known by its abbreviation.
  var isBody: Bool { DocumentSymbol.isPartyBody(folded) || DocumentSymbol.isBody(folded) }
  /// Whether a dot may stand behind it within a symbol: `TB-TT.HĐND`, `QĐ.UBND`.
  var isDotted: Bool { isKind || folded == "vp" }
  /// Whether it is the National Assembly or its committee, which have a term: `QH15`.
  var isAssembly: Bool { folded.hasPrefix("qh") || folded.hasSuffix("ubtvqh") }

  private static func isKnown(_ folded: String) -> Bool {
    DocumentKind.isKind(folded) || DocumentSymbol.isPartyBody(folded)
      || DocumentSymbol.isBody(folded) || folded == "qddi"
  }

  private mutating func join(_ pieces: TextPieces, isSingle: Bool) {
    var takesDot = isSingle
    while true {
      let sign = pieces.next(range.upperBound)
      guard sign.gap.isEmpty, sign.isSign("&") || (takesDot && sign.isSign(".")) else { return }
      let next = pieces.next(sign.range.upperBound)
      guard next.kind == .word, next.gap.isEmpty,
        let shape = Shape(pieces, next.range), shape.isUpper
      else { return }
      takesDot = sign.isSign(".") && shape.length == 1
      folded += pieces.folded(next)
      range = range.lowerBound..<next.range.upperBound
    }
  }

  /// Digits that belong to the group: the term of an assembly, or a room, `NC1`. One or two
  /// behind a body that is known are the mark of a footnote: `49-NQ/TU1`, but not `BCĐ389`.
  private mutating func takeDigits(_ pieces: TextPieces) {
    let digits = pieces.next(range.upperBound)
    guard digits.kind == .number else { return }
    let isTerm = folded == "qh" || folded.hasSuffix("ubtvqh")
    if isTerm {
      guard digits.range.count <= 2, digits.gap.isEmpty || digits.range.count == 2,
        digits.gap.joins, !pieces.next(digits.range.upperBound).isSign("/")
      else { return }
    } else if !digits.gap.isEmpty || digits.range.count > 3
      || (digits.range.count < 3 && (isKind || isBody))
    {
      return
    }
    folded += String(decoding: pieces.bytes[digits.range], as: UTF8.self)
    range = range.lowerBound..<digits.range.upperBound
  }

  /// How a word is written.
  private struct Shape {
    var length = 0
    var beginsUpper = false
    private var capitals = 0

    /// Nil when a letter has a tone, as in words of sentences, or is not Latin.
    init?(_ pieces: TextPieces, _ range: Range<Int>) {
      let span = pieces.bytes.span
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, size) = UTF8Scalar.read(span, index)
        index += size
        if ScalarClass.isMark(scalar) {
          if Tone.ofMark(scalar) != nil { return nil }
          continue
        }
        let letter = LetterTable.latin[scalar == 0xD0 || scalar == 0x189 ? 0x110 : scalar]
        guard letter.base != 0, letter.tone == .level else { return nil }
        if length == 0 { beginsUpper = letter.isUpper }
        length += 1
        if letter.isUpper { capitals += 1 }
      }
    }

    /// Capitals, with few small letters among them: `XDCQ`, `VPĐP`, but not «Minh».
    var isUpper: Bool {
      beginsUpper && (capitals == length || (capitals > 1 && length - capitals < capitals))
    }
  }
}
