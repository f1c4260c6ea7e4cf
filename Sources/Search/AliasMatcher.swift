import Vietnamese

/// Finds abbreviations and other names of one thing among the tokens of a text.
///
/// The longest alias wins; its words must follow each other without a break.
struct AliasMatcher: Sendable {
  /// An alias found: how many tokens it takes, and the words that it stands for.
  struct Match {
    var length: Int
    var expansion: [IndexToken]
  }

  private struct Alias: Sendable {
    var words: [[UInt8]]
    var meaning: String
  }

  private let byFirst: [[UInt8]: [Alias]]
  /// By number of a folded syllable: its aliases, once looked up.
  private var known: [[Alias]] = []

  init(_ aliases: [SearchAlias] = SearchAlias.all) {
    var table: [[UInt8]: [Alias]] = [:]
    for alias in aliases {
      let words = alias.key.split(separator: " ").map { Array($0.utf8) }
      table[words[0], default: []].append(Alias(words: words, meaning: alias.meaning))
    }
    byFirst = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  mutating func match(
    _ tokens: [IndexToken], at index: Int, _ vocabulary: inout Vocabulary
  ) -> Match? {
    let first = Int(tokens[index].fold)
    while known.count <= first {
      known.append(byFirst[Array(vocabulary.folds[known.count])] ?? [])
    }
    if known[first].isEmpty { return nil }
    for alias in known[first] where index + alias.words.count <= tokens.count {
      let fits = alias.words.indices.dropFirst().allSatisfy { place in
        let token = tokens[index + place]
        return token.joins && vocabulary.folds[Int(token.fold)].elementsEqual(alias.words[place])
      }
      if fits {
        return Match(
          length: alias.words.count, expansion: Self.words(of: alias.meaning, &vocabulary))
      }
    }
    return nil
  }

  private static func words(of meaning: String, _ vocabulary: inout Vocabulary) -> [IndexToken] {
    let text = Array(meaning.utf8)
    var scanner = SyllableScanner(text)
    var words: [IndexToken] = []
    while let word = scanner.next() {
      let raw = vocabulary.raw(text, word.range)
      words.append(
        IndexToken(
          fold: vocabulary.foldOfRaw[raw], canon: vocabulary.canonOfRaw[raw], joins: true))
    }
    return words
  }
}
