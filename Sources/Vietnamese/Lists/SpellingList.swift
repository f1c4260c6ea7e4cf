/// Words among which what misspelt ones were meant to be is looked for again and again.
package struct SpellingList: Sendable {
  private let words: [(word: String, key: [UInt8], letters: UInt64)]

  /// A list of words.
  package init(_ words: some Sequence<String>) {
    self.words = words.map { word in
      let key = Array(Folding.key(word).utf8)
      return (word, key, Self.letters(key))
    }
  }

  /// The letters that occur, as bits. An edit changes two of them at most.
  private static func letters(_ key: [UInt8]) -> UInt64 {
    key.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The word nearest to another, nil when none is near; see `Spelling.nearest`.
  package func nearest(to word: String) -> String? {
    let key = Array(Folding.key(word).utf8)
    guard !key.isEmpty else { return nil }
    var best: String?
    var bestDistance = min(key.count >= 8 ? 3 : 2, key.count)
    let letters = Self.letters(key)
    for (candidate, other, otherLetters) in words {
      guard abs(other.count - key.count) < bestDistance,
        (letters ^ otherLetters).nonzeroBitCount < 2 * bestDistance
      else { continue }
      let distance = Spelling.distance(key, other, below: bestDistance)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }
}
