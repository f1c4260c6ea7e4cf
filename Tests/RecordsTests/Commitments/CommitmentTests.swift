import Diagnostics
import Testing
import Vietnamese

@testable import Records

struct CommitmentTests {
  private func commitment(
    _ progress: Commitment.Progress, due: Int? = nil, done: Int? = nil
  ) -> Commitment {
    Commitment(
      field: 0, row: 0, position: Position(line: 1), text: "Việc", isQuestion: false, unit: nil,
      who: nil, coUnits: [], due: due.map(day), originalDue: nil, progress: progress,
      done: done.map(day), evidence: [], note: nil)
  }

  private func day(_ day: Int) -> CivilDate { CivilDate(daysSinceEpoch: 20_000 + day) }

  typealias Case = (Commitment.Progress, due: Int?, done: Int?, Commitment.Standing, late: Int?)

  @Test(
    arguments: [
      (Commitment.Progress.open, 10, nil, Commitment.Standing.due, -5),
      (.open, 5, nil, .due, 0),
      (.open, 4, nil, .late, 1),
      (.open, nil, nil, .undated, nil),
      (.done, 4, 4, .done, 0),
      (.done, 4, 5, .doneLate, 1),
      (.done, 4, nil, .done, 0),
      (.done, nil, 3, .done, nil),
      (.dropped, 1, nil, .dropped, 0),
    ] as [Case])
  func howItStandsFollowsFromTheDay(known: Case) {
    let commitment = commitment(known.0, due: known.due, done: known.done)
    #expect(commitment.standing(on: day(5)) == known.3)
    #expect(commitment.daysLate(on: day(5)) == known.late)
  }

  @Test func itStandsTheSameOnItsDays() {
    for progress in [Commitment.Progress.open, .done, .dropped] {
      for due in [nil, 3, 5, 7] {
        let times = commitment(progress, due: due, done: 4).times
        for today in 0..<12 {
          let days = times.days(around: day(today))
          #expect(days.contains(day(today)))
          let alike = (0..<12).filter {
            times.standing(on: day($0)) == times.standing(on: day(today))
          }
          #expect((0..<12).filter { days.contains(day($0)) } == alike)
        }
      }
    }
  }

  @Test func aTallyAddsUp() {
    var tally = PromiseTally()
    for standing in Commitment.Standing.allCases { tally.add(standing) }
    #expect(tally.total == 6)
    #expect(tally[.doneLate] == 1)
  }
}
