/// Short names for what bytes hold.
enum Fingerprint {
  /// Ten characters of `a-z2-7` that change whenever the bytes do: 50 bits of FNV-1a (64 bits).
  static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    let digits = (0..<10).map { alphabet[Int(hash >> (UInt64($0) * 5 + 14) & 31)] }
    return String(decoding: digits, as: UTF8.self)
  }
}
