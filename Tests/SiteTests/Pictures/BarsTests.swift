import Diagnostics
import Testing

@testable import Site

struct BarsTests {
  @Test(arguments: [
    (0.0, 4.0, "0%"), (1, 4, "25%"), (1, 3, "33.33%"), (1, 8, "12.5%"), (1, 2_000, "0.05%"),
    (4, 4, "100%"), (5, 4, "100%"), (-1, 4, "0%"), (1, 0, "0%"), (.infinity, 4, "0%"),
    (1, .nan, "0%"),
  ])
  func aPlaceIsAPercentageWithinThePicture(part: Double, whole: Double, attribute: String) {
    #expect(Percent(part, of: whole).attribute == attribute)
  }

  @Test func partsFollowOneAnotherAndLeaveNoGap() {
    let parts = Bars.Part.stacked([("good", 3), ("warn", 0), ("bad", 1)], of: 6)
    #expect(parts.map(\.key) == ["good", "bad"])
    #expect(parts.map(\.from.attribute) == ["0%", "50%"])
    #expect(parts.map(\.to.attribute) == ["50%", "66.67%"])
  }

  @Test(arguments: [
    (0.0, 10.0, "0 %"), (1, 1_000, "1 %"), (999, 1_000, "99 %"), (10, 10, "100 %"),
    (15, 10, "150 %"), (1, 0, "–"), (1e300, 1, "999.999 %"),
  ])
  func aShareIsNeverRoundedToNothingOrToAll(part: Double, whole: Double, words: String) {
    #expect(Wording(language: .vi).share(part, of: whole) == words)
  }
}
