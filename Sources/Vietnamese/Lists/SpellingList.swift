/// Words among which what misspelt ones were meant to be is looked for again and again.
package struct SpellingList: Sendable {
  private let words: [(word: String, key: [UInt8])]

  /// A list of words.
  package init(_ words: some Sequence<String>) {
    self.words = words.map { ($0, Array(Folding.key($0).utf8)) }
  }

  /// The word nearest to another, nil when none is near; see `Spelling.nearest`.
  package func nearest(to word: String) -> String? {
    let key = Array(Folding.key(word).utf8)
    guard !key.isEmpty else { return nil }
    var best: String?
    var bestDistance = min(key.count >= 8 ? 3 : 2, key.count)
    for (candidate, other) in words where abs(other.count - key.count) < bestDistance {
      let distance = Spelling.distance(key, other, below: bestDistance)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }
}
