/// The numbered files of one family (term shards, facet columns, …) with the hash of each name.
///
/// Names carry the hash of their content, so they never go stale in a cache; the directory tells
/// the client the hash of the number it wants. Short directories travel in the root, longer ones
/// in chunks, so that a query fetches about two kilobytes of them.
struct FileDirectory {
  static let digits = 5

  let family: String
  private let hashes: [UInt8]

  /// The part of a file's name that follows its number: the hash of what the file holds.
  struct Name: Sendable {
    fileprivate let digits: [UInt8]

    init(of bytes: [UInt8]) { digits = ContentHash.name(of: bytes, digits: FileDirectory.digits) }

    /// `<family>/<number>.<hash>`, without an ending.
    func stem(of number: Int, in family: String) -> String {
      "\(family)/\(number).\(String(decoding: digits, as: UTF8.self))"
    }
  }

  /// The files of a family by the names of their numbers from 0 on.
  init(family: String, names: [Name]) {
    self.family = family
    hashes = names.flatMap(\.digits)
  }

  var count: Int { hashes.count / Self.digits }

  /// The names of all files, joined: for a family that never needs chunks.
  var joined: [UInt8] { hashes }

  /// What the root says of the family, and the chunks of so many names when there are more than
  /// `most`.
  func rootEntry(most: Int, chunk: Int) -> (json: [UInt8], chunks: [IndexFile]) {
    var json = JSONBytes()
    json.raw("{\"n\":")
    json.int(count)
    guard count > most else {
      json.raw(",\"h\":")
      json.string(hashes)
      json.raw("}")
      return (json.bytes, [])
    }
    var chunks: [IndexFile] = []
    var names: [UInt8] = []
    let step = chunk * Self.digits
    for start in stride(from: 0, to: hashes.count, by: step) {
      var content = JSONBytes()
      content.string(Array(hashes[start..<min(hashes.count, start + step)]))
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
