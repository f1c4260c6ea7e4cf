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

  /// The manifest in its text, or nil when the text is damaged.
  init?(text: [UInt8]) {
    guard let lines = SealedText.lines(of: text, format: Self.format) else { return nil }
    files.reserveCapacity(lines.count)
    for line in lines {
      guard let (path, entry) = Entry.read(line: line) else { return nil }
      files[path] = entry
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    for (path, entry) in files.sorted(by: { $0.key < $1.key }) {
      text.append(line: entry.line(path))
    }
    return text.sealed()
  }
}

extension Manifest.Entry {
  /// The line for a file at a path.
  func line(_ path: String) -> String { "\(hash.hexadecimal) \(size) \(path)" }

  /// What a line says, or nil when it is none.
  static func read(line: Substring) -> (path: String, entry: Self)? {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let hash = UInt64(parts[0], radix: 16), let size = Int(parts[1])
    else { return nil }
    let path = String(parts[2])
    guard OutputPath.isUsable(path) else { return nil }
    return (path, Self(size: size, hash: ContentHash(value: hash)))
  }
}
