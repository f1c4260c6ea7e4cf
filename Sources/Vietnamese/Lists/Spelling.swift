/// Finds what a misspelt word was meant to be.
package enum Spelling {
  /// The candidate nearest to a word, nil when none is near.
  ///
  /// Words are compared by `Folding.key`. Near is at most one wrong, missing, added or swapped
  /// letter, two in words of eight letters and more, and less than the whole word. Of candidates
  /// equally near the first one is taken.
  package static func nearest(_ word: String, among candidates: [String]) -> String? {
    let key = Array(Folding.key(word).utf8)
    guard !key.isEmpty else { return nil }
    var best: String?
    var bestDistance = min(key.count >= 8 ? 3 : 2, key.count)
    for candidate in candidates {
      let other = Array(Folding.key(candidate).utf8)
      guard abs(other.count - key.count) < bestDistance else { continue }
      let distance = distance(key, other)
      if distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  /// The edits that turn one word into another: insertion, deletion, substitution, and the swap of
  /// two neighbours (Damerau–Levenshtein, optimal string alignment). O(n·m).
  package static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var row = last
    for (i, byte) in one.enumerated() {
      row[0] = i + 1
      for (j, otherByte) in other.enumerated() {
        row[j + 1] = min(
          last[j + 1] + 1, row[j] + 1, last[j] + (byte == otherByte ? 0 : 1))
        if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[other.count]
  }
}
