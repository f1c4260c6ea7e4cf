/// An amount of Vietnamese đồng.
public struct Money: Hashable, Sendable {
  /// The amount in đồng.
  public let dong: Int64

  /// An amount in đồng.
  public init(dong: Int64) { self.dong = dong }
}

extension Money: Comparable {
  /// Whether one amount is smaller than another.
  public static func < (one: Money, other: Money) -> Bool { one.dong < other.dong }
}

extension Money {
  /// The amount with grouping dots: `1.250.000.000`.
  public var digits: String { VietnameseNumber(dong).vietnamese }

  /// The whole amount: «1.250.000.000 đồng».
  public var full: String { "\(digits) đồng" }

  /// The amount in tỷ or triệu: «1,25 tỷ đồng»; rounded to two decimals when it needs more than
  /// three, and the whole amount below one million.
  public var short: String { shortNumber.map { "\($0) đồng" } ?? full }

  /// The amount in tỷ or triệu without the currency, «1,25 tỷ», nil when that is not exact.
  public var exactShort: String? {
    unit.flatMap { dong % (VietnameseNumber.power($0.exponent - 3)) == 0 ? shortNumber : nil }
  }

  /// The whole amount in English: `VND 1,250,000,000`.
  public var english: String { "VND \(VietnameseNumber(dong).english)" }

  /// The amount in billions or millions in English: `VND 1.25 billion`.
  public var englishShort: String {
    unit.map { "VND \(rounded($0.exponent).english) \($0.english)" } ?? english
  }

  private var shortNumber: String? {
    unit.map { "\(rounded($0.exponent).vietnamese) \($0.vietnamese)" }
  }

  private var unit: (exponent: Int, vietnamese: String, english: String)? {
    // 999.995.000 and above would round to 1.000 triệu.
    if dong.magnitude >= 999_995_000 { return (9, "tỷ", "billion") }
    return dong.magnitude >= 1_000_000 ? (6, "triệu", "million") : nil
  }

  /// The amount in units of a power of ten, with three decimals when exact, else with two.
  private func rounded(_ exponent: Int) -> VietnameseNumber {
    let thousandth = VietnameseNumber.power(exponent - 3)
    if dong % thousandth == 0 { return VietnameseNumber(dong / thousandth, scale: 3) }
    let hundredth = thousandth * 10
    let (quotient, rest) = dong.quotientAndRemainder(dividingBy: hundredth)
    let step: Int64 = rest.magnitude * 2 >= hundredth.magnitude ? dong.signum() : 0
    return VietnameseNumber(quotient + step, scale: 2)
  }
}
