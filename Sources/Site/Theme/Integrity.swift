import CMd

/// Hashes by which a browser knows the bytes that a page means (W3C, Subresource Integrity).
enum Integrity {
  /// `sha384-` and the hash in base 64; linear in the number of bytes.
  static func sha384(_ bytes: [UInt8]) -> String {
    var state = SHA2_CTX()
    SHA384Init(&state)
    SHA384Update(&state, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: 48)
    SHA384Final(&digest, &state)
    return "sha384-" + base64(digest)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Four digits for three bytes; 48 bytes need no padding.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] { text.append(digits[group >> shift & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
