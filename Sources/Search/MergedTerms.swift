/// The terms of all parts, each once, in the order of their keys.
struct MergedTerms {
  /// Where a part keeps a term.
  struct Source {
    var part: UInt32
    var term: UInt32
  }

  let keys: [TermKey]
  /// The sources of term `i` are `sources[starts[i]..<starts[i + 1]]`.
  let sources: [Source]
  let starts: [UInt32]
  /// For each part: its number of a term to the common one.
  let termOfPart: [[UInt32]]

  init(_ parts: [IndexPart], vocabulary: MergedVocabulary) {
    var all: [(key: TermKey, source: Source)] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.terms.count })
    for (number, part) in parts.enumerated() {
      let folds = vocabulary.foldOfPart[number]
      for (term, key) in part.terms.keys.enumerated() {
        let first = Int(folds[key.first])
        let merged = key.second.map { TermKey(first, Int(folds[$0])) } ?? TermKey(first)
        all.append((merged, Source(part: UInt32(number), term: UInt32(term))))
      }
    }
    all.sort { ($0.key, $0.source.part) < ($1.key, $1.source.part) }
    var keys: [TermKey] = []
    var starts: [UInt32] = []
    var back = parts.map { [UInt32](repeating: 0, count: $0.terms.count) }
    for (place, item) in all.enumerated() {
      if keys.last != item.key {
        keys.append(item.key)
        starts.append(UInt32(place))
      }
      back[Int(item.source.part)][Int(item.source.term)] = UInt32(keys.count - 1)
    }
    starts.append(UInt32(all.count))
    self.keys = keys
    self.sources = all.map(\.source)
    self.starts = starts
    termOfPart = back
  }

  /// The term's postings from all parts, oldest record first, each record once.
  func postings(of term: Int, in index: MergedRecords, into postings: inout [Posting]) {
    postings.removeAll(keepingCapacity: true)
    for source in sources[Int(starts[term])..<Int(starts[term + 1])] {
      let first = postings.count
      index.parts[Int(source.part)].postings.read(Int(source.term), into: &postings)
      let ranks = index.ranks[Int(source.part)]
      for place in first..<postings.count {
        postings[place].record = ranks[Int(postings[place].record)]
      }
    }
    for index in postings.indices.dropFirst()
    where postings[index].record < postings[index - 1].record {
      postings.sort { $0.record < $1.record }
      return
    }
  }

  /// How many records hold the term.
  func recordCount(of term: Int, in parts: [IndexPart]) -> Int {
    sources[Int(starts[term])..<Int(starts[term + 1])]
      .reduce(0) { $0 + parts[Int($1.part)].postings.postings(of: Int($1.term)) }
  }
}
