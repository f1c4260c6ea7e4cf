/// Writing whole numbers.
enum Digits {
  /// A number with leading zeros up to a width; it must not be negative.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A number with a separator between groups of three: `1.250.000`.
  static func grouped(_ number: UInt64, by separator: String) -> String {
    let digits = Array(String(number).utf8)
    var out: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(contentsOf: separator.utf8) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
