import Vietnamese

/// Finds abbreviations and other names of one thing among the tokens of a text.
///
/// The longest alias wins; its words must follow each other without a break.
struct AliasMatcher: Sendable {
  private struct Alias: Sendable {
    /// The folded words.
    var words: [[UInt8]]
    var meaning: String
    /// The words of the meaning by their numbers as written; none before they are asked for.
    var expansion: [UInt32] = []
  }

  /// Where an alias was found: its number, and how many tokens it takes.
  struct Match {
    var alias: Int
    var length: Int
  }

  /// By first word, the longest first.
  private let byFirst: [[UInt8]: [Int]]
  private var aliases: [Alias]
  /// By number of a folded syllable: whether an alias begins with it; asked for every word of every text.
  private var begins: [Bool] = []

  init(_ list: [SearchAlias] = SearchAlias.all) {
    let aliases = list.map { alias in
      Alias(
        words: alias.key.split(separator: " ").map { Array($0.utf8) }, meaning: alias.meaning)
    }
    byFirst = Dictionary(grouping: aliases.indices) { aliases[$0].words[0] }
      .mapValues { $0.sorted { aliases[$0].words.count > aliases[$1].words.count } }
    self.aliases = aliases
  }

  /// Looks up what has been added to the vocabulary since.
  mutating func learn(_ vocabulary: Vocabulary) {
    while begins.count < vocabulary.folds.count {
      begins.append(byFirst[Array(vocabulary.folds[begins.count])] != nil)
    }
  }

  /// The alias that begins at a token, if there is one. All words must have been learnt.
  @inline(__always)
  func match(_ tokens: [IndexToken], at index: Int, _ vocabulary: Vocabulary) -> Match? {
    begins[Int(tokens[index].fold)] ? find(tokens, at: index, vocabulary) : nil
  }

  private func find(_ tokens: [IndexToken], at index: Int, _ vocabulary: Vocabulary) -> Match? {
    let first = Array(vocabulary.folds[Int(tokens[index].fold)])
    for number in byFirst[first] ?? [] {
      let words = aliases[number].words
      if index + words.count > tokens.count { continue }
      let fits = words.indices.dropFirst().allSatisfy { place in
        let token = tokens[index + place]
        return token.joins && vocabulary.folds[Int(token.fold)].elementsEqual(words[place])
      }
      if fits { return Match(alias: number, length: words.count) }
    }
    return nil
  }

  /// The words that an alias stands for, by their numbers as written; each counts as met once more.
  mutating func expansion(of alias: Int, _ vocabulary: inout Vocabulary) -> [UInt32] {
    if aliases[alias].expansion.isEmpty {
      let text = Array(aliases[alias].meaning.utf8)
      var scanner = SyllableScanner(text)
      while let word = scanner.next() {
        aliases[alias].expansion.append(UInt32(vocabulary.raw(text, word.range)))
      }
    } else {
      for word in aliases[alias].expansion { vocabulary.count(Int(word)) }
    }
    return aliases[alias].expansion
  }
}
