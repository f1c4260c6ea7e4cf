/// The list of folded syllables that the client keeps: for the prefix of the last word, for
/// splitting a query into words, and for repairing it.
///
/// `{"s": syllables, "c": record counts, "f": usual spellings, "x": aliases, "k": kind names, …}`,
/// with what it takes to read the facet columns: syllables and spellings are joined by spaces, a
/// spelling equal to its syllable is left empty; a count is one character, twice the binary
/// logarithm in the digits of base 64.
struct SyllableList {
  private let vocabulary: MergedVocabulary
  private let chosen: [(fold: Int, records: Int)]
  private let spellings: Spellings
  private let facets: FacetColumns

  /// - Parameter counts: for each folded syllable how many records have it.
  init(
    _ counts: [Int], vocabulary: MergedVocabulary, spellings: Spellings, facets: FacetColumns,
    limit: Int
  ) {
    self.facets = facets
    self.vocabulary = vocabulary
    self.spellings = spellings
    var all: [(fold: Int, records: Int)] = []
    for (fold, records) in counts.enumerated()
    where records > 0 && Self.isWord(vocabulary.folds[fold]) && spellings.canonOfFold[fold] != nil {
      all.append((fold, records))
    }
    chosen = all.sorted { ($1.records, $0.fold) < ($0.records, $1.fold) }.prefix(limit)
      .sorted { $0.fold < $1.fold }
  }

  /// For each folded syllable how many records have it.
  static func recordCounts(
    _ parts: [TermRuns], _ vocabulary: MergedVocabulary
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: vocabulary.folds.count)
    for (part, folds) in zip(parts, vocabulary.foldOfPart) {
      for (fold, records) in zip(folds, part.recordCounts) { counts[Int(fold)] += Int(records) }
    }
    return counts
  }

  /// Letters only, and not a whole sentence without spaces.
  private static func isWord(_ fold: ArraySlice<UInt8>) -> Bool {
    fold.count <= 16 && fold.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  func contents() -> [UInt8] {
    var syllables: [UInt8] = []
    var counts: [UInt8] = []
    var written: [UInt8] = []
    for (place, item) in chosen.enumerated() {
      if place > 0 {
        syllables.append(0x20)
        written.append(0x20)
      }
      let fold = vocabulary.folds[item.fold]
      syllables += fold
      counts.append(Self.digit(item.records))
      let spelling = spellings.canonOfFold[item.fold].map { spellings[$0] } ?? fold
      if spelling != fold { written += spelling }
    }
    var json = JSONBytes()
    json.raw("{\"s\":")
    json.string(syllables)
    json.raw(",\"c\":")
    json.string(counts)
    json.raw(",\"f\":")
    json.string(written)
    json.raw(",\"x\":")
    json.object(SearchAlias.all) { json, alias in
      json.string(alias.key)
      json.raw(":")
      json.string(alias.meaning)
    }
    json.raw(",\"k\":")
    json.object(NumberName.all) { json, kind in
      json.string(kind.name)
      json.raw(":")
      json.string(kind.groups)
    }
    json.comma()
    facets.names(into: &json)
    json.raw("}")
    return json.bytes
  }

  /// Twice the binary logarithm of a count, as a digit of base 64.
  private static func digit(_ count: Int) -> UInt8 {
    let whole = Int.bitWidth - 1 - max(1, count).leadingZeroBitCount
    let half = count * count >= 2 << (2 * whole) ? 1 : 0
    return Base64Digits.digit(min(63, 2 * whole + half))
  }
}
