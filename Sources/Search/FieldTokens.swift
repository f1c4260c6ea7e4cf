import Vietnamese

/// Turns one text into tokens: its words, with abbreviations written out, and beside them the
/// terms that stand alone (whole dates, cited numbers, the abbreviations themselves).
struct FieldTokens: Sendable {
  private(set) var words: [IndexToken] = []
  /// Terms that take no part in pairs.
  private(set) var extras: [IndexToken] = []
  private var plain: [IndexToken] = []

  /// Reads a text; the tokens of the text before are forgotten.
  mutating func read(_ text: [UInt8], _ vocabulary: inout Vocabulary, _ aliases: inout AliasMatcher)
  {
    words.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    var scanner = SyllableScanner(text)
    while let syllable = scanner.next() {
      let raw = vocabulary.raw(text, syllable.range)
      let token = vocabulary.token(raw, joins: syllable.isAdjacent)
      if syllable.kind == .compound {
        extras.append(token)
        continue
      }
      plain.append(token)
      if isDigit(text[syllable.range.lowerBound]),
        let key = CitedNumber.key(text, at: syllable.range)
      {
        let (fold, canon) = vocabulary.term(key)
        extras.append(IndexToken(fold: UInt32(fold), canon: UInt32(canon), joins: false))
      }
    }
    aliases.learn(vocabulary)
    expand(&vocabulary, &aliases)
  }

  private mutating func expand(_ vocabulary: inout Vocabulary, _ aliases: inout AliasMatcher) {
    var index = 0
    // Up to where the words are written.
    var end = 0
    while index < plain.count {
      guard let match = aliases.match(plain, at: index, vocabulary) else {
        index += 1
        continue
      }
      words += plain[end..<index]
      for (place, raw) in aliases.expansion(of: match.alias, &vocabulary).enumerated() {
        words.append(vocabulary.token(Int(raw), joins: place > 0 || plain[index].joins))
      }
      for token in plain[index..<(index + match.length)] {
        extras.append(IndexToken(fold: token.fold, canon: token.canon, joins: false))
      }
      index += match.length
      end = index
    }
    words += plain[end...]
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
