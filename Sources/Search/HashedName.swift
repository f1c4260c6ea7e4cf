import Hashing

/// The name of a file that is named by its content: ten digits of hash in one number.
struct HashedName: Hashable, Comparable, Sendable {
  /// Five bits a digit, the first in the lowest.
  let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  /// The name of a content.
  init(of bytes: [UInt8]) {
    bits = ContentHash.value(of: bytes) & (1 << UInt64(5 * HashedFile.digits) - 1)
  }

  /// As ASCII.
  var digits: [UInt8] { ContentHash.digits(of: bits, count: HashedFile.digits) }

  static func < (left: HashedName, right: HashedName) -> Bool { left.bits < right.bits }
}
