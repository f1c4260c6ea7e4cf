import Hashing
import Workers

/// Phrases of titles that come back, under their first syllable: what the search box proposes.
///
/// A phrase that comes back is one word longer than another that does. So phrases are lengthened word by
/// word, each at the places where it stands, as long as two titles go on in the same way. One whose longer
/// form comes back just as often is left out.
struct CompletionMiner {
  /// A phrase: its words as usually written, and the number of titles.
  struct Phrase {
    var text: [UInt8]
    var titles: Int
  }

  /// The phrases of a folded first syllable, the commonest first.
  typealias Proposals = (syllable: [UInt8], phrases: [Phrase])

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
  /// Places that are looked at together, on average; it bounds the memory.
  private static let share = 1 << 18
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

  /// The phrases of all first syllables, in the order of these.
  func phrases(_ workers: Workers) -> [Proposals] {
    // What is no word as written takes part in no phrase.
    let isWord = (0..<vocabulary.canons.count).map { !spellings[$0].isEmpty }
    let shares = 1 + row.words.count / Self.share
    let found = workers.map(shares) { share in
      phrases(ofShare: share, among: shares, isWord)
    }
    return found.flatMap(\.self).sorted { $0.syllable.lexicographicallyPrecedes($1.syllable) }
  }

  /// The phrases of those first syllables that belong to a share.
  private func phrases(ofShare share: Int, among shares: Int, _ isWord: [Bool]) -> [Proposals] {
    var starts: [UInt64] = []
    for (place, word) in row.words.enumerated() where word != TitleWords.gap {
      if Int(vocabulary.foldOfCanon[Int(word)]) % shares == share, isWord[Int(word)] {
        starts.append(UInt64(word) << 32 | UInt64(place))
      }
    }
    var scratch: [UInt64] = []
    starts.radixSort(bits: vocabulary.canons.count.bitsBelow, from: 32, scratch: &scratch)
    scratch = []
    var candidates: [Candidate] = []
    forEachPhrase(starts) { places, _ in
      _ = lengthen(places, of: 1, isWord, into: &candidates)
    }
    return proposals(&candidates)
  }

  /// Adds all phrases that begin with one of some words and come back, and tells how many titles have the
  /// commonest that is one word longer.
  /// - Parameter places: where it stands, ascending, below the number of its last word.
  private func lengthen(
    _ places: ArraySlice<UInt64>, of length: Int, _ isWord: [Bool], into found: inout [Candidate]
  ) -> UInt32 {
    var next: [UInt64] = []
    next.reserveCapacity(places.count)
    for place in places {
      let place = UInt32(truncatingIfNeeded: place)
      let word = row.words[Int(place) + length]
      if word != TitleWords.gap, isWord[Int(word)] {
        next.append(UInt64(word) << 32 | UInt64(place))
      }
    }
    next.sort()
    var most: UInt32 = 0
    forEachPhrase(next) { places, titles in
      most = max(most, titles)
      let longer =
        length + 1 < Self.longest ? lengthen(places, of: length + 1, isWord, into: &found) : 0
      if longer == titles { return }
      let place = UInt32(truncatingIfNeeded: places[places.startIndex])
      let syllable = vocabulary.foldOfCanon[Int(row.words[Int(place)])]
      found.append(
        Candidate(syllable: syllable, titles: titles, place: place, length: UInt32(length + 1)))
    }
    return most
  }

  /// Gives the places of each phrase that more than one title has, from places sorted by its last word.
  private func forEachPhrase(
    _ places: [UInt64], _ take: (_ places: ArraySlice<UInt64>, _ titles: UInt32) -> Void
  ) {
    var start = 0
    while start < places.count {
      var end = start
      var count: UInt32 = 0
      var last: UInt32?
      while end < places.count, places[end] >> 32 == places[start] >> 32 {
        let title = row.titles[Int(UInt32(truncatingIfNeeded: places[end]))]
        if title != last { count += 1 }
        last = title
        end += 1
      }
      if count > 1 { take(places[start..<end], count) }
      start = end
    }
  }

  /// The commonest of the phrases of each syllable.
  private func proposals(_ candidates: inout [Candidate]) -> [Proposals] {
    var scratch: [Candidate] = []
    candidates.radixSort(bits: 32, scratch: &scratch)
    candidates.radixSort(bits: vocabulary.folds.count.bitsBelow, from: 32, scratch: &scratch)
    var found: [Proposals] = []
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
}
