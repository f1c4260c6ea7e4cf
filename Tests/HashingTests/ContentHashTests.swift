import Testing

@testable import Hashing

@Suite struct ContentHashTests {
  /// Values of the reference implementation.
  @Test(arguments: [
    ("", "ef46db3751d8e999"),
    ("a", "d24ec4f1a98c6e5b"),
    ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func theHashIsXXH64(text: String, hash: String) {
    #expect(ContentHash(of: Array(text.utf8).span).hexadecimal == hash)
  }

  @Test(arguments: [1, 4, 7, 8, 31, 32, 33, 63, 64, 100])
  func everyByteCounts(count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    var seen = [ContentHash(of: bytes.span)]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      seen.append(ContentHash(of: changed.span))
    }
    #expect(Set(seen).count == count + 1)
  }

  @Test func smallHashesKeepTheirLeadingZeros() {
    #expect(ContentHash(value: 0xAB).hexadecimal == "00000000000000ab")
  }
}
