/// Words among which what misspelt ones were meant to be is looked for again and again.
package struct SpellingList: Sendable {
  /// A word by the key that is compared, and its place among all.
  private struct Entry {
    var place: Int
    var key: [UInt8]
    var letters: UInt64
  }

  private let words: [String]
  /// The words by the lengths of their keys: others than those nearly as long are not looked at.
  private let byLength: [[Entry]]

  /// A list of words.
  package init(_ words: some Sequence<String>) {
    self.words = Array(words)
    var byLength: [[Entry]] = []
    for (place, word) in self.words.enumerated() {
      let key = Array(Folding.key(word).utf8)
      while byLength.count <= key.count { byLength.append([]) }
      byLength[key.count].append(Entry(place: place, key: key, letters: Self.letters(key)))
    }
    self.byLength = byLength
  }

  /// The number of its words, to which the time of a search is proportional at most.
  package var count: Int { words.count }

  /// The letters that occur, as bits. An edit changes two of them at most.
  private static func letters(_ key: [UInt8]) -> UInt64 {
    key.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The word nearest to another, nil when none is near; see `Spelling.nearest`.
  package func nearest(to word: String) -> String? {
    let key = Array(Folding.key(word).utf8)
    guard !key.isEmpty else { return nil }
    // What is not below it is not near.
    var distance = min(key.count >= 8 ? 3 : 2, key.count)
    var best: Int?
    let letters = Self.letters(key)
    let lengths = (key.count - distance + 1)..<(key.count + distance)
    // The same length first: what is found there leaves less to look for.
    for length in lengths.sorted(by: { abs($0 - key.count) < abs($1 - key.count) })
    where byLength.indices.contains(length) && abs(length - key.count) <= distance {
      for entry in byLength[length] {
        // Of words equally near the first one is taken, whatever its length.
        let limit = entry.place < best ?? 0 ? distance + 1 : distance
        guard (letters ^ entry.letters).nonzeroBitCount <= 2 * (limit - 1) else { continue }
        let found = Spelling.distance(key, entry.key, below: limit)
        if found < limit { (best, distance) = (entry.place, found) }
      }
    }
    return best.map { words[$0] }
  }
}
