/// Finds what a misspelt word was meant to be.
package enum Spelling {
  /// The candidate nearest to a word, nil when none is near.
  ///
  /// Words are compared by `Folding.key`. Near is at most one wrong, missing, added or swapped
  /// letter, two in words of eight letters and more, and less than the whole word. Of candidates
  /// equally near the first one is taken.
  package static func nearest(_ word: String, among candidates: [String]) -> String? {
    SpellingList(candidates).nearest(to: word)
  }

  /// The edits that turn one word into another: insertion, deletion, substitution, and the swap of
  /// two neighbours (Damerau–Levenshtein, optimal string alignment). O(n·m).
  ///
  /// Of words that are not nearer than `limit` it gives some number that is not below it either, and
  /// mostly looks at their first letters only.
  package static func distance(
    _ one: [UInt8], _ other: [UInt8], below limit: Int = .max
  ) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var row = last
    var leastOfLast = 0
    for (i, byte) in one.enumerated() {
      row[0] = i + 1
      var least = row[0]
      for (j, otherByte) in other.enumerated() {
        row[j + 1] = min(
          last[j + 1] + 1, row[j] + 1, last[j] + (byte == otherByte ? 0 : 1))
        if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
        least = min(least, row[j + 1])
      }
      // Whatever follows comes from one of the last two rows.
      if least >= limit, leastOfLast >= limit { return limit }
      leastOfLast = least
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[other.count]
  }
}
