/// Texts, and lists of texts, that stand again and again in what is unpacked: each is made once, and held
/// once by all that have it. They are known by the hash of their bytes, before they are texts.
package struct RepeatedTexts: Sendable {
  private var texts: [Int: String] = [:]
  private var lists: [Int: [String]] = [:]

  /// None yet.
  package init() {}

  /// The text of some bytes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Short ones are held in place, and so is nothing of them shared.
    if bytes.count < 16 { return String(decoding: bytes, as: UTF8.self) }
    let hash = Self.hash(bytes)
    if let known = texts[hash], known.utf8.count == bytes.count { return known }
    let text = String(decoding: bytes, as: UTF8.self)
    texts[hash] = text
    return text
  }

  /// The list that was packed as some bytes; `read` reads it where it is not known.
  mutating func list(
    _ bytes: UnsafeBufferPointer<UInt8>, count: Int, _ read: () throws(PackingError) -> [String]
  ) throws(PackingError) -> [String] {
    let hash = Self.hash(bytes)
    if let known = lists[hash], known.count == count { return known }
    let list = try read()
    lists[hash] = list
    return list
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }
}
