import Hashing

/// What a build wrote: the size and the hash of every file, by path.
///
/// As text, one line a file, ordered by path: `HASH SIZE PATH`. The same site gives the same
/// bytes, on any day and any machine.
struct Manifest: Equatable {
  /// One file as a build wrote it.
  struct Entry: Hashable {
    var size: Int
    var hash: ContentHash
  }

  var files: [String: Entry] = [:]

  private static let format: StaticString = "congkhai manifest 1"

  init() {}

  /// The manifest in its text, or nil when the text is damaged; linear in its length.
  init?(text: [UInt8]) {
    guard var reader = SealedText.reader(of: text, format: Self.format) else { return nil }
    files.reserveCapacity(reader.lineCount)
    while !reader.isAtEnd {
      guard let (path, entry) = reader.file() else { return nil }
      files[path] = entry
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    text.reserve(files.count * 80)
    for (path, entry) in files.sorted(by: { $0.key < $1.key }) { text.append(path, entry) }
    return text.sealed()
  }
}

extension SealedText {
  /// Adds a line of a file.
  mutating func append(_ path: String, _ entry: Manifest.Entry) {
    append(entry.hash)
    append(word: String(entry.size))
    append(last: path)
  }
}

extension SealedText.Reader {
  /// A line of a file.
  mutating func file() -> (path: String, entry: Manifest.Entry)? {
    guard let hash = hash(), let size = number(), let path = path() else { return nil }
    return (path, Manifest.Entry(size: size, hash: hash))
  }
}
