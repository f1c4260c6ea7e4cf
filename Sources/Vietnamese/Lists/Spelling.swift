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
    if limit <= 3 { return edits(one, 0, other, 0, most: limit - 1) ?? max(limit, 0) }
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

  /// The same for a few edits, without a table: two addresses begin alike for long, and where they no
  /// longer do each sort of edit is tried. Nil for more than `most` edits.
  private static func edits(
    _ one: [UInt8], _ start: Int, _ other: [UInt8], _ otherStart: Int, most: Int
  ) -> Int? {
    var (i, j) = (start, otherStart)
    while i < one.count, j < other.count, one[i] == other[j] { (i, j) = (i + 1, j + 1) }
    let (left, otherLeft) = (one.count - i, other.count - j)
    guard abs(left - otherLeft) <= most else { return nil }
    if left == 0 || otherLeft == 0 { return left + otherLeft }
    var best: Int?
    func attempt(_ skipped: Int, _ otherSkipped: Int) {
      let most = (best ?? most + 1) - 1
      guard most > 0 else { return }
      let rest = edits(one, i + skipped, other, j + otherSkipped, most: most - 1)
      if let rest { best = rest + 1 }
    }
    attempt(1, 1)
    attempt(1, 0)
    attempt(0, 1)
    if left > 1, otherLeft > 1, one[i] == other[j + 1], one[i + 1] == other[j] { attempt(2, 2) }
    return best
  }
}
