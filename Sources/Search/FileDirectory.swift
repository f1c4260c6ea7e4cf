/// The numbered files of one family (term shards, record blocks, …) with the hash of each name.
///
/// Names carry the hash of their content, so they never go stale in a cache; the directory tells
/// the client the hash of the number it wants. Short directories travel in the root, longer ones
/// in chunks of `chunk` numbers, so that a query fetches about a kilobyte of them.
struct FileDirectory {
  static let digits = 6
  static let chunk = 256

  let family: String
  private var hashes: [UInt8]

  init(family: String, count: Int) {
    self.family = family
    hashes = [UInt8](repeating: 0x30, count: count * Self.digits)
  }

  var count: Int { hashes.count / Self.digits }

  /// The file of a number; its hash is remembered.
  mutating func file(_ number: Int, _ bytes: [UInt8]) -> IndexFile {
    let name = ContentHash.name(of: bytes, digits: Self.digits)
    let start = number * Self.digits
    hashes.replaceSubrange(start..<(start + Self.digits), with: name)
    let hash = String(decoding: name, as: UTF8.self)
    return IndexFile(path: "\(family)/\(number).\(hash).json", bytes: bytes)
  }

  /// What the root says of the family, and the chunks when it has any.
  func rootEntry() -> (json: [UInt8], chunks: [IndexFile]) {
    var json = JSONBytes()
    json.raw("{\"n\":")
    json.int(count)
    guard count > Self.chunk else {
      json.raw(",\"h\":")
      json.string(hashes)
      json.raw("}")
      return (json.bytes, [])
    }
    var chunks: [IndexFile] = []
    var names: [UInt8] = []
    for start in stride(from: 0, to: hashes.count, by: Self.chunk * Self.digits) {
      var content = JSONBytes()
      content.string(Array(hashes[start..<min(hashes.count, start + Self.chunk * Self.digits)]))
      let name = ContentHash.name(of: content.bytes, digits: Self.digits)
      let hash = String(decoding: name, as: UTF8.self)
      chunks.append(
        IndexFile(path: "d/\(family)\(chunks.count).\(hash).json", bytes: content.bytes))
      names += name
    }
    json.raw(",\"d\":")
    json.string(names)
    json.raw("}")
    return (json.bytes, chunks)
  }
}
