/// When something last came into each folder of a tree or left it, noted when the tree became whole:
/// where that is still so there is nothing but what the tree's other notes name, and nobody needs to
/// look.
///
/// As text, one line a folder, ordered by path: `SECONDS NANOSECONDS PATH`. Folders with files of
/// others have no time, the root, which is moved, has no line. To lose the note costs time only.
struct FolderMarks {
  /// Stands for a folder that must be looked into.
  static let unknown = FileTime(seconds: 0, nanoseconds: 0)

  /// The folders by path; empty where nothing was noted.
  private(set) var times: [String: FileTime] = [:]

  private static let format: StaticString = "congkhai folders 1"

  init() {}

  /// Marks the folders of a tree that has just become whole.
  ///
  /// - Parameters:
  ///   - ours: the files of the tree that are ours.
  ///   - foreign: what others have there.
  init(
    of root: borrowing Folder, ours: some Sequence<String>, foreign: ForeignFiles
  ) throws(PublishingError) {
    var folders: Set<String> = []
    for path in ours { folders.insert(foldersAbove: path) }
    let foreign = Set(
      (Array(foreign.files.keys) + foreign.folders).compactMap(OutputPath.folder(above:)))
    let found = try root.times(of: Array(folders))
    let now = FileTime.now
    for (folder, time) in found {
      let isSure = time?.isSettled(at: now) == true && !foreign.contains(folder)
      times[folder] = isSure ? time : Self.unknown
    }
  }

  /// The marks in their text, or nil when the text is damaged.
  init?(text: [UInt8]) {
    guard var reader = SealedText.reader(of: text, format: Self.format) else { return nil }
    times.reserveCapacity(reader.lineCount)
    while !reader.isAtEnd {
      guard let seconds = reader.number(), let nanoseconds = reader.number(),
        let path = reader.path()
      else { return nil }
      times[path] = FileTime(seconds: seconds, nanoseconds: nanoseconds)
    }
  }

  /// The text to keep.
  var text: [UInt8] {
    var text = SealedText(format: Self.format)
    text.reserve(times.count * 80)
    for (path, time) in times.sorted(by: { $0.key < $1.key }) {
      text.append(word: String(max(0, time.seconds)))
      text.append(word: String(time.nanoseconds))
      text.append(last: path)
    }
    return text.sealed()
  }

  /// The folders of a tree that are as they were marked.
  func standing(in root: borrowing Folder) throws(PublishingError) -> Set<String> {
    var standing: Set<String> = []
    for (folder, time) in try root.times(of: Array(times.keys)) where time == times[folder] {
      standing.insert(folder)
    }
    return standing
  }
}

extension FileTime {
  /// Whether what had this time then cannot have been changed since without another one: clocks of
  /// file systems tick slowly, some in steps of two seconds.
  fileprivate func isSettled(at now: FileTime) -> Bool {
    let age = (now.seconds - seconds) * 1_000_000_000 + now.nanoseconds - nanoseconds
    return age > (nanoseconds == 0 ? 2_000_000_000 : 50_000_000)
  }
}
