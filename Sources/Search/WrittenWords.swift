/// The words of all parts as they were written, each once.
struct WrittenWords {
  private(set) var texts = StringTable()
  /// The toned key of each.
  var canons: [UInt32] = []
  /// How often each was met.
  private(set) var counts: [Int] = []

  /// Counts a word of a part, and gives its number here: the number of all before, if it is new.
  mutating func add(_ raw: Int, of part: Vocabulary) -> Int {
    let word = texts.id(of: raw, in: part.raws)
    if word == counts.count { counts.append(0) }
    counts[word] += Int(part.rawCounts[raw])
    return word
  }
}
