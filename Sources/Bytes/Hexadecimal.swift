/// Hexadecimal digits, as ASCII.
package enum Hexadecimal {
  /// The digit, in lower case, of the low four bits of a number.
  package static func digit(_ number: UInt8) -> UInt8 {
    let number = number & 15
    return number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number
  }

  /// The number that a digit of either case stands for; nil for what is no digit.
  package static func number(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
