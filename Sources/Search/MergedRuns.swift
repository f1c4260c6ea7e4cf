/// The terms of many runs under common keys, each once, in order.
struct MergedRuns {
  /// Where postings of a term are kept.
  struct Source {
    var run: UInt32
    /// The number of the term in the run.
    var term: UInt32
  }

  private struct Item: RadixSorted {
    var radixKey: UInt64
    var source: Source
  }

  let runs: [TermRun]
  /// For each run the part that it is of.
  let parts: [Int]
  let keys: [TermKey]
  /// The sources of term `i` are `sources[starts[i]..<starts[i + 1]]`.
  let sources: [Source]
  let starts: [UInt32]

  /// Merges runs; `key` gives the common key of a key of a part, by numbers below `syllables`.
  /// - Parameter choice: which terms are wanted; all without one.
  init(
    _ runsOfParts: [[TermRun]], syllables: Int, only choice: TermChoice?,
    key: (_ part: Int, _ key: TermKey) -> TermKey
  ) {
    runs = Array(runsOfParts.joined())
    parts = runsOfParts.enumerated().flatMap { part, runs in runs.map { _ in part } }
    var items: [Item] = []
    if choice == nil { items.reserveCapacity(runs.reduce(0) { $0 + $1.count }) }
    for (number, run) in runs.enumerated() {
      let part = parts[number]
      for (term, partKey) in run.keys.enumerated() {
        let key = key(part, partKey)
        if choice?.contains(key) == false { continue }
        let source = Source(run: UInt32(number), term: UInt32(term))
        items.append(Item(radixKey: key.bits, source: source))
      }
    }
    var scratch: [Item] = []
    items.radixSort(bits: (syllables + 1).bitsBelow, scratch: &scratch)
    items.radixSort(bits: syllables.bitsBelow, from: TermKey.width, scratch: &scratch)
    scratch = []
    var keys: [TermKey] = []
    var starts: [UInt32] = []
    for (place, item) in items.enumerated()
    where place == 0 || items[place - 1].radixKey != item.radixKey {
      keys.append(TermKey(bits: item.radixKey))
      starts.append(UInt32(place))
    }
    starts.append(UInt32(items.count))
    self.keys = keys
    self.starts = starts
    sources = items.map(\.source)
  }

  /// The sources of a term.
  subscript(term: Int) -> ArraySlice<Source> {
    sources[Int(starts[term])..<Int(starts[term + 1])]
  }
}
