import Vietnamese

/// The word that somebody probably meant.
enum Nearest {
  /// The known word with the fewest slips of the finger, if they are few for its length: letters
  /// left out, put in, mistaken or swapped. A beginning of only one word counts too. Of equals
  /// the first.
  static func word(to typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    let begun = words.filter { typed.utf8.count > 1 && $0.utf8.starts(with: typed.utf8) }
    if begun.count == 1 { return begun[0] }
    let ranked = words.map {
      (word: $0, slips: Spelling.distance(Array(typed.utf8), Array($0.utf8)))
    }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= max(1, best.word.utf8.count / 3) ? best.word : nil
  }
}
