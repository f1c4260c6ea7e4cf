/// The terms of many runs under common keys, each once, in order.
struct MergedRuns {
  /// Where postings of a term are kept.
  struct Source: RadixSorted {
    /// The common key of the term.
    var key: UInt64
    var run: UInt32
    /// Where its list begins in the run.
    var list: UInt32

    var radixKey: UInt64 { key }
  }

  let runs: [TermRun]
  /// For each run the part that it is of.
  let parts: [Int]
  /// The sources of term `i` are `sources[starts[i]..<starts[i + 1]]`.
  private let sources: [Source]
  private let starts: [UInt32]

  /// Merges runs; `key` gives the common key of a key of a part, by numbers below `syllables`, or
  /// nil where the term is not wanted.
  @inline(__always)
  init(
    _ runsOfParts: [[TermRun]], syllables: Int,
    key: (_ part: Int, _ key: TermKey) -> TermKey?
  ) {
    runs = Array(runsOfParts.joined())
    parts = runsOfParts.enumerated().flatMap { part, runs in runs.map { _ in part } }
    // There are many sources, so they are counted before they are put where they belong: that needs
    // no room for a second copy.
    var ends = [Int](repeating: 0, count: syllables + 1)
    for (run, part) in zip(runs, parts) {
      for term in run { if let key = key(part, term.key) { ends[key.first + 1] += 1 } }
    }
    for syllable in ends.indices.dropFirst() { ends[syllable] += ends[syllable - 1] }
    var sources = [Source](
      repeating: Source(key: 0, run: 0, list: 0), count: ends.last ?? 0)
    for (number, (run, part)) in zip(runs, parts).enumerated() {
      for term in run {
        guard let key = key(part, term.key) else { continue }
        sources[ends[key.first]] = Source(key: key.bits, run: UInt32(number), list: term.list)
        ends[key.first] += 1
      }
    }
    Self.sortBySecond(&sources, ends.dropLast(), syllables)
    var starts: [UInt32] = []
    for place in sources.indices where place == 0 || sources[place - 1].key != sources[place].key {
      starts.append(UInt32(place))
    }
    starts.append(UInt32(sources.count))
    self.starts = starts
    self.sources = sources
  }

  /// Sorts what has one first syllable by the second; `ends` tells where each first one ends.
  private static func sortBySecond(
    _ sources: inout [Source], _ ends: ArraySlice<Int>, _ syllables: Int
  ) {
    var (same, scratch): ([Source], [Source]) = ([], [])
    var start = 0
    for end in ends {
      defer { start = end }
      if end - start < 2 { continue }
      same.removeAll(keepingCapacity: true)
      same.append(contentsOf: sources[start..<end])
      same.radixSort(bits: (syllables + 1).bitsBelow, scratch: &scratch)
      sources.replaceSubrange(start..<end, with: same)
    }
  }

  /// The number of terms.
  var count: Int { starts.count - 1 }

  /// The key of a term.
  func key(_ term: Int) -> TermKey { TermKey(bits: sources[Int(starts[term])].key) }

  /// The sources of a term.
  subscript(term: Int) -> ArraySlice<Source> {
    sources[Int(starts[term])..<Int(starts[term + 1])]
  }
}
