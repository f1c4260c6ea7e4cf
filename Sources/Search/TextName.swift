/// The name of the file of a text: ten digits of hash in one number.
struct TextName: Hashable, Comparable, Sendable {
  /// Five bits a digit, the first in the highest.
  let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  /// The name of a content.
  init(of bytes: [UInt8]) {
    bits = HashedFile.name(of: bytes).reduce(0) { bits, digit in
      bits << 5 | UInt64(digit < 0x61 ? digit - 0x30 : digit - 0x57)
    }
  }

  /// As ASCII.
  var digits: [UInt8] {
    (0..<HashedFile.digits).reversed().map { place in
      let value = UInt8(bits >> (5 * UInt64(place)) & 31)
      return value < 10 ? 0x30 + value : 0x57 + value
    }
  }

  static func < (left: TextName, right: TextName) -> Bool { left.bits < right.bits }
}
