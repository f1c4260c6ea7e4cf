internal import Glibc

/// When something last came into each folder of a tree or left it, noted when the tree became whole:
/// where that is still so there is nothing but what the tree's other notes name, and nobody needs to
/// look.
///
/// As text: the seal of the manifest whose folders they are, how many there are, then seconds and
/// nanoseconds for each, in the order of their numbers. Folders with files of others have no time, nor
/// has the root, which is moved. To lose the note costs time only.
struct FolderMarks: Equatable {
  /// The times by the numbers of the folders, nil for one that must be looked into; empty where
  /// nothing was noted.
  private(set) var times: [FileTime?] = []

  private static let format: StaticString = "congkhai folders 2"
  private static let unknown = FileTime(seconds: 0, nanoseconds: 0)

  init() {}

  /// Marks the folders of a tree that has just become whole.
  ///
  /// - Parameters:
  ///   - site: what is in the tree.
  ///   - foreign: what others have there.
  ///   - known: the marks of folders in which nothing was done since, by number. Should somebody else
  ///     have done something, they will not agree, which is as it should be.
  init(
    of root: borrowing Folder, _ site: Manifest, foreign: ForeignFiles, known: [FileTime?]
  ) throws(PublishingError) {
    times = known
    let open = known.indices.filter { known[$0] == nil }
    let found = try root.times(of: open, in: site)
    let now = FileTime.now
    for (number, time) in zip(open, found) where time?.isSettled(at: now) == true {
      times[number] = time
    }
    leaveOut(foreign, in: site)
  }

  /// The marks of a tree that was looked through.
  /// - Parameter foreign: all that others had there.
  init(of listing: Listing, _ site: Manifest, foreign: [ForeignFiles]) {
    times = listing.times
    for foreign in foreign { leaveOut(foreign, in: site) }
  }

  private mutating func leaveOut(_ foreign: ForeignFiles, in site: Manifest) {
    for path in foreign.paths {
      let folder = OutputPath.folder(above: path) ?? ""
      if let number = site.number(ofFolder: folder) { times[number] = nil }
    }
    times[0] = nil
  }

  /// The marks of the folders of a site in their text, or nil when the text is damaged or of another
  /// site.
  init?(text: [UInt8], of site: Manifest) {
    guard var reader = SealedText.reader(of: text, format: Self.format),
      reader.word() == site.seal, reader.number() == site.folders.count
    else { return nil }
    times.reserveCapacity(site.folders.count)
    for _ in 0..<site.folders.count {
      guard let seconds = reader.number(), let nanoseconds = reader.number() else { return nil }
      let time = FileTime(seconds: seconds, nanoseconds: nanoseconds)
      times.append(time == Self.unknown ? nil : time)
    }
  }

  /// The text to keep.
  func text(of site: Manifest) -> [UInt8] {
    var text = SealedText(format: Self.format)
    text.reserve(times.count * 24)
    text.append(word: site.seal)
    text.append(times.count)
    for time in times {
      let time = time ?? Self.unknown
      text.append(max(0, time.seconds))
      text.append(time.nanoseconds)
    }
    text.append(last: "")
    return text.sealed()
  }

  /// The marks of those folders of a tree that are as they were marked, by number. All of them are
  /// given some rights to read where they lack them.
  func standing(
    in tree: PublishedTree, sharing rights: mode_t
  ) throws(PublishingError) -> [FileTime?] {
    let found = try tree.folderTimes(sharing: rights)
    return zip(times, found).map { mark, time in mark == time ? mark : nil }
  }
}

extension FileTime {
  /// Whether what had this time then cannot have been changed since without another one: clocks of
  /// file systems tick slowly, some in steps of two seconds.
  func isSettled(at now: FileTime) -> Bool {
    let age = (now.seconds - seconds) * 1_000_000_000 + now.nanoseconds - nanoseconds
    return age > (nanoseconds == 0 ? 2_000_000_000 : 50_000_000)
  }
}
