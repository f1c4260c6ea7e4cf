extension TermRun {
  /// One run of several; the places of each come after those of the run before.
  static func merged(_ runs: ArraySlice<TermRun>) -> TermRun {
    let runs = Array(runs)
    guard let first = runs.first else { return TermRun(base: 0) }
    var merged = TermRun(base: first.base)
    let largest = runs.reduce(0) { max($0, $1.count) }
    merged.reserve(terms: largest, bytes: runs.reduce(0) { $0 + $1.bytes.count })
    var heads = [Int](repeating: 0, count: runs.count)
    // The key at each head; at the end of a run one that no term has.
    let none = UInt64.max
    var next = runs.map { $0.keys.first?.bits ?? none }
    while let least = next.min(), least != none {
      merged.begin(TermKey(bits: least))
      for place in runs.indices where next[place] == least {
        merged.add(heads[place], of: runs[place])
        heads[place] += 1
        next[place] =
          heads[place] < runs[place].count ? runs[place].keys[heads[place]].bits : none
      }
    }
    return merged
  }
}
