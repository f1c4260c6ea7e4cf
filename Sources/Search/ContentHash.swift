/// The hashes of published names: which shard a term lives in, and the fingerprint of a content.
package enum ContentHash {
  /// FNV-1a of 32 bits with a last shift, so that the low bits are usable; the client computes
  /// the same to find the shard of a term.
  static func shard(of term: some Sequence<UInt8>, among count: Int) -> Int {
    finish(advance(start, over: term), among: count)
  }

  static let start: UInt32 = 0x811C_9DC5

  static func advance(_ state: UInt32, over bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = state
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  static func finish(_ state: UInt32, among count: Int) -> Int {
    Int((state ^ (state >> 15)) % UInt32(count))
  }

  /// The fingerprint of a content, as ASCII: so many digits of base 32 (at most 12), lower case so
  /// that file systems that ignore case keep two contents apart. Not cryptographic.
  package static func name(of content: [UInt8], digits: Int) -> [UInt8] {
    self.digits(of: value(of: content), count: digits)
  }

  /// The fingerprint as a number; its low five bits are the first digit.
  static func value(of content: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in content { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    // FNV leaves its high bits weak.
    return spread(hash)
  }

  /// The finaliser of splitmix64: every bit of a number changes every bit of what comes out.
  @inline(__always)
  static func spread(_ number: UInt64) -> UInt64 {
    var hash = number
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }

  /// So many digits of a fingerprint, as ASCII.
  static func digits(of value: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { place in
      let digit = UInt8(truncatingIfNeeded: value >> (5 * UInt64(place))) & 31
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }
}
