import Hashing

/// Phrases of titles that come back, under their first syllable: what the search box proposes.
///
/// Mined level by level: a phrase of n + 1 words can only come back when its first and its last n
/// words do, so hardly more is counted than is kept. A phrase is the pair of its two ends, each
/// under a number of the level below. One whose longer form comes back just as often is left out.
struct CompletionMiner {
  /// A phrase: its words as usually written, and the number of titles.
  struct Phrase {
    var text: [UInt8]
    var titles: Int
  }

  /// A phrase that may be proposed; sorted by first syllable, the commonest first.
  private struct Candidate: RadixSorted {
    var syllable: UInt32
    var titles: UInt32
    /// Where it stands in the row of words.
    var place: UInt32
    var length: UInt32

    var radixKey: UInt64 { UInt64(syllable) << 32 | UInt64(UInt32.max - titles) }
  }

  private static let longest = 7
  private let vocabulary: MergedVocabulary
  private let spellings: Spellings
  private let limit: Int
  private let row: TitleWords

  init(_ row: TitleWords, vocabulary: MergedVocabulary, spellings: Spellings, limit: Int) {
    self.vocabulary = vocabulary
    self.spellings = spellings
    self.limit = limit
    self.row = row
  }

  /// A hash of everything that decides about the phrases. It tells words by their texts: their numbers
  /// change with words that are in no title.
  func digest() -> UInt64 {
    var words = [UInt64](repeating: 0, count: vocabulary.canons.count)
    var hash: UInt64 = 0
    for (word, title) in zip(row.words, row.titles) {
      var next = UInt64(title)
      if word != TitleWords.gap {
        if words[Int(word)] == 0 { words[Int(word)] = digest(of: Int(word)) }
        next &+= words[Int(word)]
      }
      hash = ContentHash.spread(hash ^ next) &+ 1
    }
    return hash
  }

  private func digest(of word: Int) -> UInt64 {
    var digest = Digest()
    for text in [
      vocabulary.canons[word], vocabulary.folds[Int(vocabulary.foldOfCanon[word])],
      spellings[word],
    ] { digest.add(text) }
    return digest.take()
  }

  /// The phrases of each folded first syllable, the commonest first.
  func phrases() -> [(syllable: [UInt8], phrases: [Phrase])] {
    var candidates = candidates()
    var scratch: [Candidate] = []
    candidates.radixSort(bits: 32, scratch: &scratch)
    candidates.radixSort(bits: vocabulary.folds.count.bitsBelow, from: 32, scratch: &scratch)
    var found: [(syllable: [UInt8], phrases: [Phrase])] = []
    var start = 0
    while start < candidates.count {
      let syllable = candidates[start].syllable
      var end = start
      while end < candidates.count, candidates[end].syllable == syllable { end += 1 }
      found.append((Array(vocabulary.folds[Int(syllable)]), best(candidates[start..<end])))
      start = end
    }
    return found
  }

  /// The commonest of the phrases of a syllable; equal ones in the order of their bytes.
  private func best(_ candidates: ArraySlice<Candidate>) -> [Phrase] {
    let least = candidates.prefix(limit).last?.titles ?? 0
    let phrases = candidates.prefix { $0.titles >= least }.map { candidate in
      let words = row.words[Int(candidate.place)..<Int(candidate.place + candidate.length)]
      return Phrase(
        text: Array(words.map { spellings[Int($0)] }.joined(separator: [0x20])),
        titles: Int(candidate.titles))
    }
    return Array(
      phrases.sorted {
        $0.titles == $1.titles ? $0.text.lexicographicallyPrecedes($1.text) : $0.titles > $1.titles
      }.prefix(limit))
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    let words = row.words.map { word in
      // What is no word as written takes part in no phrase.
      word == TitleWords.gap || spellings[Int(word)].isEmpty ? 0 : word + 1
    }
    var level = PhraseLevel(ends: words, endCount: vocabulary.canons.count + 1, titles: row.titles)
    var length: UInt32 = 2
    while level.count > 0 {
      let next =
        length < Self.longest
        ? PhraseLevel(ends: level.numbers, endCount: level.count + 1, titles: row.titles) : nil
      for phrase in 1...level.count where next?.titlesOfFirst[phrase] != level.titles[phrase] {
        let place = level.places[phrase]
        let syllable = vocabulary.foldOfCanon[Int(row.words[Int(place)])]
        candidates.append(
          Candidate(
            syllable: syllable, titles: level.titles[phrase], place: place, length: length))
      }
      guard let next else { break }
      level = next
      length += 1
    }
    return candidates
  }
}
