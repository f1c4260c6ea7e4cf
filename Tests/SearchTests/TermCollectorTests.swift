import Testing

@testable import Search

@Suite struct TermCollectorTests {
  /// All postings of a term, run after run.
  private func postings(_ key: TermKey, in collector: TermCollector) -> [[Int]] {
    var found: [[Int]] = []
    for run in collector.runs {
      guard let term = run.first(where: { $0.key == key }) else { continue }
      run.read(term.list) { place, occurrences in found.append([Int(place), Int(occurrences)]) }
    }
    return found
  }

  @Test(arguments: [1, 10, 100_000])
  func everyOccurrenceIsCountedAtItsPlace(step: Int) {
    var collector = TermCollector()
    let keys = [TermKey(0), TermKey(7), TermKey(0, 0), TermKey(7, 70_000), TermKey(70_000, 7)]
    var expected = keys.map { _ in [[Int]]() }
    for record in 0..<500 {
      collector.begin(UInt32(record * step), syllables: 70_001)
      for (number, key) in keys.enumerated() where record % (number + 1) == 0 {
        let occurrences = record % 23 + 1
        for _ in 0..<occurrences { collector.add(key) }
        expected[number].append([record * step, min(15, occurrences)])
      }
    }
    collector.seal(syllables: 70_001)
    for (number, key) in keys.enumerated() {
      #expect(postings(key, in: collector) == expected[number])
    }
  }

  @Test func manyRunsBecomeFew() {
    var collector = TermCollector()
    // Places far from each other need runs of their own.
    for record in 0..<600 {
      collector.begin(UInt32(record * 5_000), syllables: 10)
      collector.add(TermKey(record % 10))
      collector.add(TermKey(3, record % 3))
    }
    collector.seal(syllables: 10)
    #expect(collector.runs.count <= 7 * 3 + 4)
    #expect(collector.runs.allSatisfy { $0.map(\.key) == $0.map(\.key).sorted() })
    #expect(collector.runs.allSatisfy { $0.count == $0.map(\.key).count })
    let expected = (0..<600).filter { $0 % 3 == 1 }.map { [$0 * 5_000, 1] }
    #expect(postings(TermKey(3, 1), in: collector) == expected)
  }

  @Test(arguments: [0, 1, 2, 300, 5_000])
  func aRadixSortOrdersByTheFieldAndKeepsTheRest(count: Int) {
    var state: UInt64 = 1
    let values = (0..<count).map { place in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return (state >> 50) << 20 | UInt64(place)
    }
    var sorted = values
    var scratch: [UInt64] = [9, 9, 9]
    sorted.radixSort(bits: 14, from: 20, scratch: &scratch)
    #expect(sorted == values.sorted())
  }
}
