import Testing

@testable import Search

@Suite struct MergedRunsTests {
  private static let syllables = 600

  /// Runs of two parts, with few terms under most first syllables and many under one.
  private static let runsOfParts: [[TermRun]] = [[1, 2], [3]].map { seeds in
    seeds.map { seed in
      var state = UInt64(seed)
      var collector = TermCollector()
      for record in 0..<400 {
        collector.begin(UInt32(record), syllables: syllables)
        for _ in 0..<5 {
          state = state &* 6_364_136_223_846_793_005 &+ 1
          let (first, second) = (Int(state >> 60) % 5, Int(state >> 40) % syllables)
          collector.add(first == 4 ? TermKey(second) : TermKey(first == 3 ? second : 7, second))
        }
      }
      collector.seal(syllables: syllables)
      return collector.runs[0]
    }
  }

  /// What the second part calls 0 is the last syllable of all, and so on.
  private static func renumbered(_ part: Int, _ key: TermKey) -> TermKey {
    part == 0 ? key : key.renumbered((0..<UInt32(syllables)).reversed())
  }

  /// The postings of each key, run after run.
  private static func expected(_ isWanted: (TermKey) -> Bool) -> [TermKey: [UInt32]] {
    var expected: [TermKey: [UInt32]] = [:]
    for (part, runs) in runsOfParts.enumerated() {
      for run in runs {
        for term in run {
          let key = renumbered(part, term.key)
          if isWanted(key) {
            run.read(term.list) { place, _ in expected[key, default: []].append(place) }
          }
        }
      }
    }
    return expected
  }

  @Test(arguments: [1, 2])
  func everyWantedTermComesOnceInOrderWithAllItsPostings(step: Int) {
    let isWanted = { (key: TermKey) in key.first % step == 0 }
    let merged = MergedRuns(Self.runsOfParts, syllables: Self.syllables) { part, key in
      let key = Self.renumbered(part, key)
      return isWanted(key) ? key : nil
    }
    let expected = Self.expected(isWanted)
    let keys = (0..<merged.count).map(merged.key)
    #expect(keys == expected.keys.sorted())
    for (term, key) in keys.enumerated() {
      var places: [UInt32] = []
      var count = 0
      for source in merged[term] {
        let run = merged.runs[Int(source.run)]
        run.read(source.list) { place, _ in places.append(place) }
        count += run.placeCount(ofList: source.list)
      }
      #expect(places == expected[key])
      #expect(count == places.count)
    }
  }

  @Test func nothingMergesToNothing() {
    let merged = MergedRuns([], syllables: 0) { _, key in key }
    #expect(merged.count == 0)
  }
}
