import Glibc
import Synchronization
import Testing
import Workers

@Suite struct WorkersTests {
  private struct Fault: Error, Equatable { var number: Int }

  @Test(arguments: [nil, 1, 2, 7], [1, 3, 256])
  func resultsComeInTheOrderOfTheirNumbers(jobs: Int?, batch: Int) {
    for count in [0, 1, 2, 255, 1000] {
      let squares = Workers(jobs: jobs).map(count, batch: batch) { $0 * $0 }
      #expect(squares == (0..<count).map { $0 * $0 })
    }
  }

  @Test(arguments: [nil, 1, 3])
  func eachNumberComesOnce(jobs: Int?) {
    let seen = Mutex([Int](repeating: 0, count: 1000))
    Workers(jobs: jobs).each(1000, batch: 7) { number in seen.withLock { $0[number] += 1 } }
    #expect(seen.withLock { $0 } == Array(repeating: 1, count: 1000))
  }

  @Test func theLastBatchIsWhatIsLeft() {
    #expect(Workers(jobs: 2).batches(10, of: 4) { $0 } == [0..<4, 4..<8, 8..<10])
  }

  @Test func noMoreThanSoManyWorkAtOnce() {
    let now = Mutex((working: 0, most: 0))
    Workers(jobs: 2).each(200) { _ in
      now.withLock { now in
        now.working += 1
        now.most = max(now.most, now.working)
      }
      now.withLock { $0.working -= 1 }
    }
    #expect(1...2 ~= now.withLock { $0.most })
  }

  @Test(arguments: [1, 2])
  func afterAnErrorNoFurtherBatchIsBegun(jobs: Int) {
    let begun = Mutex(0)
    #expect(throws: Fault(number: 3)) {
      try Workers(jobs: jobs).each(100_000) { number throws(Fault) in
        begun.withLock { $0 += 1 }
        if number == 3 { throw Fault(number: 3) }
      }
    }
    #expect(begun.withLock { $0 } < 100_000)
  }

  @Test(arguments: [nil, 1, 2])
  func bothAreDone(jobs: Int?) {
    let (number, text) = Workers(jobs: jobs).both {
      7
    } _: {
      "bảy"
    }
    #expect(number == 7)
    #expect(text == "bảy")
  }

  @Test(arguments: [1, 2])
  func theErrorOfEitherIsTold(jobs: Int) {
    let workers = Workers(jobs: jobs)
    let works: @Sendable () throws(Fault) -> Int = { 1 }
    let fails: @Sendable () throws(Fault) -> Int = { () throws(Fault) in throw Fault(number: 2) }
    #expect(throws: Fault(number: 2)) { _ = try workers.both(works, fails) }
    #expect(throws: Fault(number: 2)) { _ = try workers.both(fails, works) }
  }

  /// How far a thing has come.
  private final class Steps: Sendable {
    let taken = Mutex<[String]>([])
  }

  @Test func whatIsBegunIsDoneOrLeftUndoneWhenItEnds() {
    for _ in 1...200 {
      let steps = Steps()
      let beside = Workers(jobs: 2).begin(.lowest) {
        steps.taken.withLock { $0.append("begun") }
        sched_yield()
        steps.taken.withLock { $0.append("done") }
      }
      beside?.end()
      beside?.end()
      #expect([[], ["begun", "done"]].contains(steps.taken.withLock { $0 }))
    }
  }

  @Test func onOneCoreNothingIsBegun() {
    #expect(Workers(jobs: 1).begin(.low) {} == nil)
  }
}
