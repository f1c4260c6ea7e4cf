/// Files that the site no longer has but that pages of earlier publications load by names with a
/// fingerprint: they stay for a day, for readers who had such a page open at the switch.
///
/// As text, one line a file, ordered by path: `LEFT HASH SIZE PATH`, with the time when it left
/// the site in seconds since 1970.
struct FormerFiles: Equatable {
  /// One file that stays.
  struct File: Hashable {
    var entry: Manifest.Entry
    /// When it left the site, in seconds since 1970.
    var left: Int
  }

  /// How long a file stays, in seconds.
  static let lifetime = 24 * 60 * 60

  var files: [PathKey: File] = [:]

  private static let format: StaticString = "congkhai former 1"

  init() {}

  /// The list in its text, or nil when the text is damaged.
  init?(text: [UInt8]) {
    guard var reader = SealedText.reader(of: text, format: Self.format) else { return nil }
    while !reader.isAtEnd {
      guard let left = reader.number(), let (path, entry) = reader.file() else { return nil }
      files[path] = File(entry: entry, left: left)
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    for (key, file) in files.sorted(by: { $0.key < $1.key }) {
      text.append(word: String(file.left))
      text.append(key.path.utf8.span, file.entry)
    }
    return text.sealed()
  }

  /// All folders above them.
  var folders: Set<PathKey> {
    files.keys.reduce(into: []) { $0.insert(foldersAbove: $1.path) }
  }

  /// What still stays. A time that lies ahead comes from a clock that was set back; the file
  /// stays for a day from now.
  func staying(at now: Int) -> FormerFiles {
    var staying = FormerFiles()
    for (path, file) in files where now - file.left < Self.lifetime {
      staying.files[path] = File(entry: file.entry, left: min(file.left, max(now, 0)))
    }
    return staying
  }
}
