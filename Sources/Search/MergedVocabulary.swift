/// The syllables of all parts under common numbers, in the order of their bytes.
///
/// Parts number syllables as they meet them; here the numbers no longer depend on how records
/// were split over parts.
struct MergedVocabulary {
  /// Folded syllables (and compound terms), sorted.
  let folds: StringTable
  /// Toned keys, sorted.
  let canons: StringTable
  /// The folded syllable of each toned key.
  let foldOfCanon: [UInt32]
  /// For each part: its number of a folded syllable to the common one.
  let foldOfPart: [[UInt32]]
  /// For each part: its number of a toned key to the common one.
  let canonOfPart: [[UInt32]]
  /// The words as they were written.
  let written: WrittenWords

  init(_ parts: [Vocabulary]) {
    var (folds, canons) = (CommonNumbers(), CommonNumbers())
    var words = WrittenWords()
    var foldOfWord: [UInt32] = []
    for part in parts {
      folds.begin(part.folds)
      canons.begin(part.canons)
      // Parts have most words in common. Only a word as it was written is looked up: what it is folded
      // to, and its toned key, are then known.
      for raw in 0..<part.raws.count {
        let (fold, canon) = (Int(part.foldOfRaw[raw]), Int(part.canonOfRaw[raw]))
        let word = words.add(raw, of: part)
        if word == foldOfWord.count {
          foldOfWord.append(folds.number(of: fold, in: part.folds))
          words.canons.append(canons.number(of: canon, in: part.canons))
        } else {
          folds.set(fold, to: foldOfWord[word])
          canons.set(canon, to: words.canons[word])
        }
      }
      folds.end(part.folds)
      canons.end(part.canons)
    }
    (self.folds, foldOfPart, _) = folds.sorted()
    let canonRank: [UInt32]
    (self.canons, canonOfPart, canonRank) = canons.sorted()
    words.canons = words.canons.map { canonRank[Int($0)] }
    var foldOfCanon = [UInt32](repeating: 0, count: self.canons.count)
    for (number, part) in parts.enumerated() {
      for (canon, fold) in part.foldOfCanon.enumerated() {
        foldOfCanon[Int(canonOfPart[number][canon])] = foldOfPart[number][Int(fold)]
      }
    }
    self.foldOfCanon = foldOfCanon
    written = words
  }
}
