/// Phrases of titles that come back, under their first syllable: what the search box proposes.
///
/// Mined level by level: a phrase of n + 1 words can only come back when its first and its last n
/// words do, so hardly more is counted than is kept. A phrase whose longer form comes back just as
/// often is left out.
struct CompletionMiner {
  /// A phrase: its toned keys, its words as usually written, and the number of titles.
  struct Phrase {
    var text: [UInt8]
    var titles: Int
  }

  private static let longest = 7
  private let index: MergedRecords
  private let vocabulary: MergedVocabulary
  private let spellings: Spellings
  private let limit: Int

  init(
    _ index: MergedRecords, vocabulary: MergedVocabulary, spellings: Spellings, limit: Int
  ) {
    self.index = index
    self.vocabulary = vocabulary
    self.spellings = spellings
    self.limit = limit
  }

  /// The phrases of each folded first syllable, the commonest first.
  func phrases() -> [(syllable: [UInt8], phrases: [Phrase])] {
    let runs = titleRuns()
    var byFirst: [[UInt8]: [Phrase]] = [:]
    var level = count(runs, length: 2, in: [:])
    var length = 2
    while !level.isEmpty {
      let next = length < Self.longest ? count(runs, length: length + 1, in: level) : [:]
      var covered: Set<ArraySlice<UInt32>> = []
      for (phrase, titles) in next {
        if level[phrase.dropLast()] == titles { covered.insert(phrase.dropLast()) }
      }
      for (phrase, titles) in level where !covered.contains(phrase) {
        add(phrase, titles, to: &byFirst)
      }
      level = next
      length += 1
    }
    return byFirst.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { syllable in
      let best = (byFirst[syllable] ?? []).sorted {
        $0.titles == $1.titles ? $0.text.lexicographicallyPrecedes($1.text) : $0.titles > $1.titles
      }
      return (syllable, Array(best.prefix(limit)))
    }
  }

  private func add(
    _ phrase: ArraySlice<UInt32>, _ titles: Int, to byFirst: inout [[UInt8]: [Phrase]]
  ) {
    let words = phrase.map { spellings.text[Int($0)] }
    guard let first = phrase.first, !words.contains([]) else { return }
    byFirst[vocabulary.folds[Int(spellings.foldOfCanon[Int(first)])], default: []].append(
      Phrase(text: Array(words.joined(separator: [0x20])), titles: titles))
  }

  /// The runs of adjacent words in titles, each with its record, as common toned keys.
  private func titleRuns() -> [(record: Int, words: [UInt32])] {
    var runs: [(record: Int, words: [UInt32])] = []
    for (record, place) in index.places.enumerated() {
      let part = index.parts[place.part]
      var run: [UInt32] = []
      for number in part.titleTokens(of: place.local) {
        let token = part.titleToken(number)
        if !token.joins || !token.inTitle {
          if run.count > 1 { runs.append((record, run)) }
          run = []
        }
        if token.inTitle { run.append(vocabulary.canonOfPart[place.part][token.canon]) }
      }
      if run.count > 1 { runs.append((record, run)) }
    }
    return runs
  }

  /// Phrases of a length in at least two titles, of which both ends are in the level below.
  private func count(
    _ runs: [(record: Int, words: [UInt32])], length: Int, in level: [ArraySlice<UInt32>: Int]
  ) -> [ArraySlice<UInt32>: Int] {
    var tally: [ArraySlice<UInt32>: (titles: Int, last: Int)] = [:]
    for run in runs where run.words.count >= length {
      for start in 0...(run.words.count - length) {
        let phrase = run.words[start..<(start + length)]
        if length > 2, level[phrase.dropLast()] == nil || level[phrase.dropFirst()] == nil {
          continue
        }
        let (titles, last) = tally[phrase] ?? (0, -1)
        if last != run.record { tally[phrase] = (titles + 1, run.record) }
      }
    }
    return tally.filter { $0.value.titles > 1 }.mapValues(\.titles)
  }
}
