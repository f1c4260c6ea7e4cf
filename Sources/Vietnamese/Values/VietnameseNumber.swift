/// A decimal number, exact: `coefficient` × 10^−`scale`.
public struct VietnameseNumber: Hashable, Sendable {
  /// The digits of the number as a whole number, without zeros at the end of the fraction.
  public let coefficient: Int64
  /// How many of the digits are behind the decimal comma, 0 to 18.
  public let scale: Int

  /// A number; zeros at the end of the fraction are dropped, so that equal numbers are the same.
  /// A scale below 0 counts as 0, one over 18 is cut off.
  public init(_ coefficient: Int64, scale: Int = 0) {
    var (coefficient, scale) = (coefficient, max(0, scale))
    while scale > 0, coefficient % 10 == 0 || scale > 18 {
      coefficient /= 10
      scale -= 1
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The whole number, nil when there is a fraction.
  public var whole: Int64? { scale == 0 ? coefficient : nil }

  /// The nearest floating-point number.
  public var double: Double { Double(coefficient) / Double(Self.power(scale)) }

  static func power(_ exponent: Int) -> Int64 {
    (0..<max(0, min(18, exponent))).reduce(Int64(1)) { power, _ in power * 10 }
  }

  /// The number times a power of ten, nil when the result is no whole 64-bit number.
  func scaled(by exponent: Int) -> Int64? {
    guard exponent >= scale, exponent - scale <= 18 else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(
      by: Self.power(exponent - scale))
    return overflow ? nil : product
  }
}

extension VietnameseNumber: Comparable {
  /// Whether one number is smaller than another.
  public static func < (one: VietnameseNumber, other: VietnameseNumber) -> Bool {
    let (oneScale, otherScale) = (power(one.scale), power(other.scale))
    let left = one.coefficient.multipliedFullWidth(by: otherScale)
    let right = other.coefficient.multipliedFullWidth(by: oneScale)
    return (left.high, left.low) < (right.high, right.low)
  }
}

extension VietnameseNumber: CustomStringConvertible {
  /// The number with a dot between groups and a decimal comma: `1.250,5`.
  public var vietnamese: String { write(group: ".", comma: ",") }

  /// The number as in English: `1,250.5`.
  public var english: String { write(group: ",", comma: ".") }

  /// The number for machines: `1250.5`.
  public var description: String { write(group: "", comma: ".") }

  private func write(group: String, comma: String) -> String {
    let power = UInt64(Self.power(scale))
    var text = coefficient < 0 ? "-" : ""
    text += Digits.grouped(coefficient.magnitude / power, by: group)
    if scale > 0 {
      text += comma + Digits.padded(Int(coefficient.magnitude % power), to: scale)
    }
    return text
  }
}
