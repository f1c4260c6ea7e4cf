import Testing
import Vietnamese

@testable import Records

/// What is noted while something is made.
struct ReadsTests {
  private static func day(_ day: Int) -> CivilDate { CivilDate(daysSinceEpoch: 20_000 + day) }

  @Test func theDaysAreThoseOnWhichAllIsTheSame() {
    let reads = Reads(count: 1)
    reads.begin()
    #expect(reads.notes.days == .always)
    Reads.$current.withValue(reads) {
      Reads.note(days: .through(Self.day(9)))
      Reads.note(days: .after(Self.day(2)))
      Reads.note(days: .from(Self.day(1)))
      Reads.note(days: .before(Self.day(8)))
    }
    #expect(reads.notes.days == Self.day(3)...Self.day(7))
    reads.begin()
    #expect(reads.notes.days == .always)
  }

  @Test func noDayIsBeyondTheFirstAndTheLast() {
    let all = ClosedRange<CivilDate>.always
    #expect(ClosedRange<CivilDate>.after(all.upperBound) == all.upperBound...all.upperBound)
    #expect(ClosedRange<CivilDate>.before(all.lowerBound) == all.lowerBound...all.lowerBound)
  }
}
