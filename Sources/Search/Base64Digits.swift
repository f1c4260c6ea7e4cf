/// Numbers in digits of base 64 (the alphabet for addresses, RFC 4648), as the client reads them.
enum Base64Digits {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The digit of the low six bits of a number.
  static func digit(_ value: Int) -> UInt8 { alphabet[value & 63] }

  /// How many digits tell so many values apart.
  static func width(_ values: Int) -> Int {
    var width = 1
    while 1 << (6 * width) < values { width += 1 }
    return width
  }

  /// Appends a number in so many digits, the high ones first.
  static func append(_ value: UInt32, width: Int, to text: inout [UInt8]) {
    for place in (0..<width).reversed() { text.append(digit(Int(value >> (6 * UInt32(place))))) }
  }
}
