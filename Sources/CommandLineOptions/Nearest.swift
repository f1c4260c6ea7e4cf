/// The word that somebody probably meant.
enum Nearest {
  /// The known word with the fewest slips of the finger, if they are few for its length: letters
  /// left out, put in, mistaken or swapped. A beginning of only one word counts too. Of equals
  /// the first.
  static func word(to typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    let begun = words.filter { typed.utf8.count > 1 && $0.utf8.starts(with: typed.utf8) }
    if begun.count == 1 { return begun[0] }
    let ranked = words.map { (word: $0, slips: slips(Array(typed.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= max(1, best.word.utf8.count / 3) ? best.word : nil
  }

  /// Optimal string alignment distance (Damerau 1964; Boytsov 2011, section 2.2).
  private static func slips(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[other.count]
  }
}
