extension TermRun {
  /// One run of several; the places of each come after those of the run before.
  static func merged(_ runs: ArraySlice<TermRun>) -> TermRun {
    let runs = Array(runs)
    guard let first = runs.first else { return TermRunWriter(base: 0, bytes: 0).finished() }
    var writer = TermRunWriter(base: first.base, bytes: runs.reduce(0) { $0 + $1.bytes.count })
    var terms = runs.map { $0.makeIterator() }
    var heads = terms.indices.map { terms[$0].next() }
    while let least = heads.lazy.compactMap({ $0?.key }).min() {
      writer.begin(least)
      for place in runs.indices {
        guard let head = heads[place], head.key == least else { continue }
        runs[place].read(head.list) { writer.add(place: $0, occurrences: Int($1)) }
        heads[place] = terms[place].next()
      }
    }
    return writer.finished()
  }
}
