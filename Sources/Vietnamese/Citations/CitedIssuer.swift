/// The body behind «của», as far as it clearly is one.
struct CitedIssuer {
  /// The body with single spaces: «Ban Thường vụ Tỉnh ủy Hòa Bình».
  let name: String
  /// The end of its bytes.
  let end: Int
  /// The term in the name, «khóa XI», as a number.
  let term: Int?

  /// The body behind a place, nil when there is none.
  init?(_ pieces: TextPieces, behind place: Int) {
    var reader = IssuerReader(pieces, place)
    guard let found = reader.read() else { return nil }
    name = pieces.collapsed(found)
    end = found.upperBound
    term = reader.term
  }
}

/// Reads the name of a body word by word: names that are known, and proper names behind them.
private struct IssuerReader {
  let pieces: TextPieces
  private(set) var term: Int?
  private var place: Int
  /// Whether the last part was the level of a place, whose name may be a number.
  private var isAtLevel = false
  /// The syllables of a proper name that have been taken.
  private var syllables = 0

  init(_ pieces: TextPieces, _ place: Int) {
    self.pieces = pieces
    self.place = place
  }

  mutating func read() -> Range<Int>? {
    var piece = pieces.next(place)
    while piece.isSign(",") || piece.isSign(")") || piece.isSign("*") {
      piece = pieces.next(piece.range.upperBound)
    }
    guard piece.gap.joins, pieces.folded(piece) == "cua" else { return nil }
    let first = pieces.next(piece.range.upperBound)
    place = first.range.lowerBound
    guard first.gap.joins, takePhrase(isFirst: true) else { return nil }
    while takePhrase(isFirst: false) || takeName() {}
    takeTerm()
    return first.range.lowerBound..<place
  }

  private mutating func takePhrase(isFirst: Bool) -> Bool {
    let first = pieces.next(place)
    guard first.kind == .word, first.gap.joins,
      let phrases = BodyNames.phrases[pieces.folded(first)]
    else { return false }
    let isCapitalized = pieces.isCapitalized(first)
    // The words behind are looked at no further than they are those of a phrase.
    var ahead: [(word: String, end: Int)] = [(phrases[0].words[0], first.range.upperBound)]
    for phrase in phrases where !isFirst || phrase.begins {
      // «Tỉnh ủy ban hành»: a body begins with a capital letter, a level need not.
      guard phrase.isLevel || isCapitalized else { continue }
      guard phrase.words.indices.allSatisfy({ word($0, &ahead) == phrase.words[$0] }) else {
        continue
      }
      place = ahead[phrase.words.count - 1].end
      isAtLevel = phrase.isLevel
      syllables = 0
      return true
    }
    return false
  }

  /// A word by its place as phrases have it; those before it are looked at already. Empty where the
  /// name cannot go on.
  private func word(_ place: Int, _ ahead: inout [(word: String, end: Int)]) -> String {
    if place == ahead.count {
      let piece = pieces.next(ahead[place - 1].end)
      let word = piece.isSign(",") ? "," : piece.isSign("-") ? "-" : pieces.folded(piece)
      ahead.append((piece.gap.joins ? word : "", piece.range.upperBound))
    }
    return ahead[place].word
  }

  /// A syllable of a proper name, which begins with a capital; or the number of a ward.
  private mutating func takeName() -> Bool {
    let piece = pieces.next(place)
    let next = pieces.next(piece.range.upperBound)
    guard piece.gap.joins else { return false }
    if piece.kind == .word {
      guard pieces.isCapitalized(piece), !isSmallWord(piece), mayGoOn(piece, next),
        !BodyNames.endsName(pieces.folded(piece), pieces.folded(next))
      else { return false }
    } else {
      guard piece.kind == .number, isAtLevel, piece.range.count <= 2, piece.gap.lineBreaks == 0,
        !next.isSign("/"), !next.isSign("-")
      else { return false }
    }
    place = piece.range.upperBound
    isAtLevel = false
    syllables += 1
    return true
  }

  /// Whether a name goes on at a word: behind a line end a new sentence or a heading may begin,
  /// whose second word is small, or whose letters are all capitals.
  private func mayGoOn(_ piece: TextPiece, _ next: TextPiece) -> Bool {
    guard piece.gap.lineBreaks > 0 else { return true }
    if isShouted(piece), !isShouted(pieces.previous(place)) { return false }
    return syllables == 1 || (pieces.isCapitalized(next) && next.gap.lineBreaks == 0)
  }

  private func isShouted(_ piece: TextPiece) -> Bool {
    let span = pieces.bytes.span
    var index = piece.range.lowerBound
    while index < piece.range.upperBound {
      let (scalar, length) = UTF8Scalar.read(span, index)
      if !LetterTable.latin[scalar].isUpper { return false }
      index += length
    }
    return true
  }

  /// Whether a word with a capital is one that no name has: «Về», «Và».
  private func isSmallWord(_ piece: TextPiece) -> Bool {
    guard ["ve", "va", "v"].contains(pieces.folded(piece)) else { return false }
    return ["về", "và", "v"].contains(Casing.lowercased(pieces.collapsed(piece.range)))
  }

  /// «khóa XIII», «(khoá VIII)».
  private mutating func takeTerm() {
    var piece = pieces.next(place)
    let isInBrackets = piece.isSign("(")
    if isInBrackets || piece.isSign(",") { piece = pieces.next(piece.range.upperBound) }
    guard let found = CitedTerm(pieces, at: piece) else { return }
    let last = pieces.next(found.end)
    if isInBrackets, !last.isSign(")") { return }
    term = found.value
    place = isInBrackets ? last.range.upperBound : found.end
  }
}
