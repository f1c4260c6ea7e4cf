package import Hashing

/// Fingerprints of contents in published names.
extension ContentHash {
  /// The fingerprint of a content, as ASCII: so many digits of base 32 (at most 12), lower case so
  /// that file systems that ignore case keep two contents apart.
  package static func name(of content: [UInt8], digits: Int) -> [UInt8] {
    self.digits(of: value(of: content), count: digits)
  }

  /// The fingerprint as a number; its low five bits are the first digit.
  static func value(of content: [UInt8]) -> UInt64 { ContentHash(of: content.span).value }

  /// The same of a piece.
  static func value(of content: ArraySlice<UInt8>) -> UInt64 { ContentHash(of: content.span).value }

  /// So many digits of a fingerprint, as ASCII.
  static func digits(of value: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { place in
      let digit = UInt8(truncatingIfNeeded: value >> (5 * UInt64(place))) & 31
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }

  /// The finaliser of splitmix64: every bit of a number changes every bit of what comes out.
  @inline(__always)
  static func spread(_ number: UInt64) -> UInt64 {
    var hash = number
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
