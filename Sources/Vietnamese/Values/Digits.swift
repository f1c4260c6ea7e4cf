/// Writing whole numbers.
enum Digits {
  /// A number with leading zeros up to a width; it must not be negative.
  static func padded(_ number: Int, to width: Int) -> String {
    padded((number, width), by: 0)
  }

  /// Numbers as above, each with its width, with an ASCII sign between them: dates are written by the
  /// hundred thousand.
  static func padded(_ parts: (number: Int, width: Int)..., by separator: UInt8) -> String {
    let length = parts.reduce(parts.count - 1) { $0 + max($1.width, count(of: $1.number)) }
    return String(unsafeUninitializedCapacity: length) { out in
      var place = length
      for (number, width) in parts.reversed() {
        if place < length {
          place -= 1
          out[place] = separator
        }
        var (rest, left) = (number.magnitude, width)
        repeat {
          place -= 1
          out[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
          left -= 1
        } while rest > 0 || left > 0
      }
      return length
    }
  }

  /// How many digits a number has.
  private static func count(of number: Int) -> Int {
    var (count, rest) = (1, number.magnitude / 10)
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
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
