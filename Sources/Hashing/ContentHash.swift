/// The fingerprint by which a build knows whether bytes changed: XXH64 with seed 0.
///
/// Quick (several bytes a cycle) and not cryptographic; nobody gains from forging a page of
/// their own output folder. Specification: <https://github.com/Cyan4973/xxHash>, XXH64.
package struct ContentHash: Hashable, Sendable {
  /// The 64 bits.
  package let value: UInt64

  /// A hash read from a manifest.
  package init(value: UInt64) { self.value = value }

  /// The hash of some bytes; linear in their number.
  package init(of bytes: Span<UInt8>) {
    value = xxh64(bytes)
  }

  /// Sixteen lower-case hexadecimal digits, the most significant first.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

private let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
  0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9,
  0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
)

private func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 {
  (value &<< bits) | (value &>> (64 &- bits))
}

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotated(lane &+ word &* primes.1, by: 31) &* primes.0
}

private func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
  (hash ^ round(0, lane)) &* primes.0 &+ primes.3
}

/// Reads the bytes in place as little-endian words; no pointer leaves this function.
private func xxh64(_ bytes: Span<UInt8>) -> UInt64 {
  bytes.withUnsafeBytes { (raw: UnsafeRawBufferPointer) -> UInt64 in
    func word(_ at: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    let count = raw.count
    var at = 0
    var hash: UInt64
    if count >= 32 {
      var a = primes.0 &+ primes.1
      var b = primes.1
      var c: UInt64 = 0
      var d = 0 &- primes.0
      while at &+ 32 <= count {
        a = round(a, word(at))
        b = round(b, word(at &+ 8))
        c = round(c, word(at &+ 16))
        d = round(d, word(at &+ 24))
        at &+= 32
      }
      hash = rotated(a, by: 1) &+ rotated(b, by: 7) &+ rotated(c, by: 12) &+ rotated(d, by: 18)
      hash = merged(merged(merged(merged(hash, a), b), c), d)
    } else {
      hash = primes.4
    }
    hash &+= UInt64(count)
    while at &+ 8 <= count {
      hash = rotated(hash ^ round(0, word(at)), by: 27) &* primes.0 &+ primes.3
      at &+= 8
    }
    if at &+ 4 <= count {
      let half = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      hash = rotated(hash ^ (UInt64(half) &* primes.0), by: 23) &* primes.1 &+ primes.2
      at &+= 4
    }
    while at < count {
      hash = rotated(hash ^ (UInt64(raw[at]) &* primes.4), by: 11) &* primes.0
      at &+= 1
    }
    hash = (hash ^ (hash &>> 33)) &* primes.1
    hash = (hash ^ (hash &>> 29)) &* primes.2
    return hash ^ (hash &>> 32)
  }
}
