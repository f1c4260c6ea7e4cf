/// For each term the records whose title texts hold it, oldest first.
///
/// Built by counting: one walk counts, one fills, so the lists take eight bytes an occurrence.
struct TitleLists {
  /// One occurrence: the record, and where its last token stands among the tokens of its part.
  struct Occurrence {
    var record: UInt32
    var token: UInt32
  }

  private let occurrences: [Occurrence]
  private let starts: [UInt32]

  init(_ index: MergedRecords, terms: MergedTerms) {
    var counts = [UInt32](repeating: 0, count: terms.keys.count + 1)
    Self.walk(index, terms: terms) { term, _ in counts[term + 1] += 1 }
    for term in counts.indices.dropFirst() { counts[term] += counts[term - 1] }
    var next = counts
    let empty = Occurrence(record: 0, token: 0)
    var all = [Occurrence](repeating: empty, count: Int(counts.last ?? 0))
    Self.walk(index, terms: terms) { term, occurrence in
      all[Int(next[term])] = occurrence
      next[term] += 1
    }
    occurrences = all
    starts = counts
  }

  subscript(term: Int) -> ArraySlice<Occurrence> {
    occurrences[Int(starts[term])..<Int(starts[term + 1])]
  }

  private static func walk(
    _ index: MergedRecords, terms: MergedTerms, visit: (Int, Occurrence) -> Void
  ) {
    for record in index.places.indices {
      let place = index.places[record]
      let part = index.parts[place.part]
      let common = terms.termOfPart[place.part]
      var previous: Int?
      for token in part.titleTokens(of: place.local) {
        let fold = part.fold(ofTitleToken: token)
        let occurrence = Occurrence(record: UInt32(record), token: UInt32(token))
        if let term = part.terms.find(TermKey(fold)) { visit(Int(common[term]), occurrence) }
        if let before = previous, part.titleToken(token).joins,
          let term = part.terms.find(TermKey(before, fold))
        {
          visit(Int(common[term]), occurrence)
        }
        previous = fold
      }
    }
  }
}
