/// A place along a picture, in hundredths of a percent of its width: exact, so that the same
/// content gives the same bytes on every machine.
struct Percent: Equatable, Comparable {
  let hundredths: Int

  /// A share of a whole, cut to 0…100 %; 0 where there is no whole.
  init(_ part: Double, of whole: Double) {
    guard whole > 0, part.isFinite, whole.isFinite else {
      hundredths = 0
      return
    }
    hundredths = Int(min(max(part / whole, 0), 1) * 10_000 + 0.5)
  }

  /// The same for whole numbers.
  init(_ part: Int, of whole: Int) { self.init(Double(part), of: Double(whole)) }

  static func < (one: Percent, other: Percent) -> Bool { one.hundredths < other.hundredths }

  /// As attributes of SVG are written: `12.5%`.
  var attribute: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
