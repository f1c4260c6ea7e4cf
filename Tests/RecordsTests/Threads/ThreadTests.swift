import Testing

@testable import Records

struct ThreadTests {
  /// Ties in both directions.
  private func thread(_ count: Int, _ ties: [(Int, Int)], ends: Set<Int> = []) -> Thread {
    var links = [Set<Int>](repeating: [], count: count)
    for (one, other) in ties {
      links[one].insert(other)
      links[other].insert(one)
    }
    return Thread(
      links: links.map { $0.sorted() }, isEnd: (0..<count).map(ends.contains))
  }

  @Test func everyMemberOfAChainSeesTheWholeChain() {
    let chain = thread(6, [(0, 1), (1, 2), (2, 3), (3, 4)])
    for member in 0...4 { #expect(chain.members(of: member) == [0, 1, 2, 3, 4]) }
    #expect(chain.members(of: 5).isEmpty)
  }

  @Test func aThreadDoesNotGoOnThroughARecordWithManyTies() {
    // 0 is the plan of a year; 1–2 and 3–4 are two matters, the rest one record each.
    let plan = thread(14, (1..<14).map { (0, $0) } + [(1, 2), (3, 4)])
    #expect(plan.members(of: 1) == [0, 1, 2])
    #expect(plan.members(of: 2) == [0, 1, 2])
    #expect(plan.members(of: 3) == [0, 3, 4])
    #expect(plan.members(of: 0) == Array(0..<14))
  }

  @Test func aPlanStandsInThreadsButTiesNoneToAnother() {
    let plan = thread(5, [(0, 1), (0, 3), (1, 2), (3, 4)], ends: [0])
    #expect(plan.members(of: 2) == [0, 1, 2])
    #expect(plan.members(of: 4) == [0, 3, 4])
    #expect(plan.members(of: 0) == [0, 1, 3])
  }

  @Test func aThreadEndsAtItsLimit() {
    let long = thread(500, (0..<499).map { ($0, $0 + 1) })
    #expect(long.members(of: 250).count == Thread.limit)
    #expect(long.members(of: 250).contains(250))
  }
}
