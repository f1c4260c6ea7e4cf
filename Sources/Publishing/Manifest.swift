import Hashing

/// What a build wrote: the size and the hash of every file, by path.
///
/// As text, one line a file, ordered by path: `HASH SIZE PATH`. The same site gives the same
/// bytes, on any day and any machine.
///
/// A large site has hundreds of thousands of files, and most are asked for in their order. So paths
/// stay in the text: a file goes by its place in the order, a folder by its number.
struct Manifest: Sendable {
  /// One file as a build wrote it.
  struct Entry: Hashable {
    var size: Int
    var hash: ContentHash
  }

  /// One file, and where its path stands in the text.
  struct File {
    fileprivate var start: Int
    fileprivate var length: Int32
    /// The number of the folder that it is in.
    fileprivate(set) var folder: Int32 = 0
    fileprivate(set) var entry: Entry

    var range: Range<Int> { start..<start + Int(length) }

    fileprivate init(_ range: Range<Int>, _ entry: Entry) {
      (start, length, self.entry) = (range.lowerBound, Int32(range.count), entry)
    }
  }

  /// The text to keep.
  let text: [UInt8]
  /// The files, ordered by the bytes of their paths.
  let files: [File]
  /// All folders above them.
  let folders: FolderTable

  fileprivate static let format: StaticString = "congkhai manifest 1"

  init() { self = Builder().manifest() }

  /// The manifest in its text, or nil when the text is damaged; linear in its length.
  init?(text: [UInt8]) {
    guard var reader = SealedText.reader(of: text, format: Self.format) else { return nil }
    var files: [File] = []
    files.reserveCapacity(text.count / 48)  // A usual line; to count them takes longer.
    var isOrdered = true
    while !reader.isAtEnd {
      guard let (path, entry) = reader.fileRange() else { return nil }
      if let last = files.last { isOrdered = isOrdered && text.order(of: last.range, path) < 0 }
      files.append(File(path, entry))
    }
    // Earlier versions ordered loose marks on letters in another way.
    if !isOrdered { files.sort { text.order(of: $0.range, $1.range) < 0 } }
    var folders = FolderTable()
    for place in files.indices {
      files[place].folder = folders.add(above: files[place].range, text)
    }
    self.init(text, files, folders)
  }

  private init(_ text: [UInt8], _ files: [File], _ folders: FolderTable) {
    (self.text, self.files, self.folders) = (text, files, folders)
  }

  /// The path of the file at a place.
  func path(_ place: Int) -> String {
    String(decoding: text[files[place].range], as: UTF8.self)
  }

  /// The path of the folder with a number; empty for the output folder itself.
  func path(ofFolder number: Int) -> String {
    String(decoding: text[folders.range(number)], as: UTF8.self)
  }

  /// Tells the manifest from any other: the hash at the end of its text.
  var seal: String { String(decoding: text.suffix(17).dropLast(), as: UTF8.self) }

  /// Makes a manifest of files that are added in the order of their paths.
  struct Builder: ~Copyable {
    private var text = SealedText(format: Manifest.format)
    private var files: [File] = []
    private var folders = FolderTable()

    /// A builder with room for so many files.
    init(for count: Int = 0) {
      files.reserveCapacity(count)
      text.reserve(count * 64)
    }

    mutating func add(_ path: Span<UInt8>, _ entry: Entry) {
      text.append(path, entry)
      let end = text.bytes.count - 1
      var file = File(end - path.count..<end, entry)
      file.folder = folders.add(above: file.range, text.bytes)
      files.append(file)
    }

    consuming func manifest() -> Manifest { Manifest(text.sealed(), files, folders) }
  }
}

extension Manifest: Equatable {
  static func == (one: Manifest, other: Manifest) -> Bool { one.text == other.text }
}

extension SealedText {
  /// Adds a line of a file.
  mutating func append(_ path: Span<UInt8>, _ entry: Manifest.Entry) {
    append(entry.hash)
    append(entry.size)
    append(last: path)
  }
}

extension SealedText.Reader {
  /// A line of a file.
  mutating func file() -> (path: String, entry: Manifest.Entry)? {
    guard let (path, entry) = fileRange() else { return nil }
    return (text(path), entry)
  }

  /// A line of a file, with the range in which its path stands.
  fileprivate mutating func fileRange() -> (path: Range<Int>, entry: Manifest.Entry)? {
    guard let hash = hash(), let size = number(), let path = pathRange() else { return nil }
    return (path, Manifest.Entry(size: size, hash: hash))
  }
}
