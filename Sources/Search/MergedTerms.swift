/// The terms of all parts, or of some shards, each once, in the order of their keys.
struct MergedTerms {
  private let merged: MergedRuns

  /// The terms that are chosen.
  init(
    _ parts: [TermRuns], vocabulary: MergedVocabulary, of choice: TermChoice
  ) throws(IndexPartError) {
    merged = MergedRuns(
      try parts.runs(\.texts, with: choice), syllables: vocabulary.folds.count
    ) { part, key in
      let key = key.renumbered(vocabulary.foldOfPart[part])
      return choice.contains(key) ? key : nil
    }
  }

  /// The number of terms.
  var count: Int { merged.count }

  /// The key of a term.
  func key(_ term: Int) -> TermKey { merged.key(term) }

  /// The term's postings from all parts, oldest record first, each record once.
  func postings(of term: Int, in index: MergedRecords, into postings: inout [Posting]) {
    postings.removeAll(keepingCapacity: true)
    postings.reserveCapacity(recordCount(of: term))
    var isSorted = true
    var before: UInt32 = 0
    for source in merged[term] {
      let ranks = index.ranks[merged.parts[Int(source.run)]]
      merged.runs[Int(source.run)].read(source.list) { place, occurrences in
        let record = ranks[Int(place)]
        isSorted = isSorted && record >= before
        before = record
        postings.append(Posting(record: record, occurrences: occurrences))
      }
    }
    if isSorted { return }
    var scratch: [Posting] = []
    postings.radixSort(bits: index.count.bitsBelow, scratch: &scratch)
  }

  /// How many records hold the term.
  func recordCount(of term: Int) -> Int {
    merged[term].reduce(0) { $0 + merged.runs[Int($1.run)].placeCount(ofList: $1.list) }
  }
}
