internal import Glibc
internal import Workers

/// What was in a published tree besides the files that its notes name, and when something last came
/// into each of its folders or left it.
struct Listing {
  /// The times of the folders of the site, by their numbers; nil where there is none, and where
  /// something may have come in since without another one.
  var times: [FileTime?] = []
  /// Those of other folders, by path.
  var others: [PathKey: FileTime] = [:]
  /// What others put there.
  var foreign = ForeignFiles()
}

extension PublishedTree {
  /// Looks through the tree. Folders that are as they were marked are not looked into.
  /// - Throws: when a folder cannot be read, and for a name that is not UTF-8.
  func listing(knowing marks: FolderMarks = FolderMarks()) throws(PublishingError) -> Listing {
    var listing = Listing()
    let now = FileTime.now
    let times = try folderTimes()
    listing.times = times.map { $0?.isSettled(at: now) == true ? $0 : nil }
    let changed = changedFolders(times, since: marks.times)
    let former = former.folders.filter { !site.needsFolder($0.path) }
    let below = try listing.add(changed, in: self)
    try listing.add(treesOf: former.map(\.path) + below, in: self)
    listing.foreign.folders = listing.others.orderedPaths.filter { !former.contains($0) }
    return listing
  }

  /// What others put into the tree, or replaced there, since it was listed.
  func foreignFiles(since listing: Listing) throws(PublishingError) -> ForeignFiles {
    var changed = changedFolders(try folderTimes(), since: listing.times)
    for (folder, time) in listing.others {
      if let now = try root.changed(folder.path), now != time { changed.append(folder.path) }
    }
    var late = Listing()
    // Only what is new is gone into.
    let below = try late.add(changed, in: self)
    try late.add(treesOf: below.filter { listing.others[$0] == nil }, in: self)
    late.foreign.files = late.foreign.files.filter { listing.foreign.files[$0.key] != $0.value }
    late.foreign.folders = late.others.orderedPaths
    return late.foreign
  }

  /// Whether there is anything in the tree that its notes do not name.
  /// - Parameter standing: the marks of the folders in which there is nothing, by their numbers.
  func hasStrangers(besides standing: [FileTime?]) throws(PublishingError) -> Bool {
    let site = site
    let open = (0..<site.folders.count).filter { standing.isEmpty || standing[$0] == nil }
    let former = former.folders
    let found = try Workers().map(open.count, batch: 256) { number throws(PublishingError) in
      let folder = site.path(ofFolder: open[number])
      if !folder.isEmpty, try root.look(at: folder) == .missing { return false }
      return try strangers(in: folder).contains { !former.contains(PathKey($0.path)) }
    }
    return found.contains(true)
  }

  /// When something last came into each folder of the site or left it, by their numbers.
  /// - Parameter rights: what they are given to read where they lack it.
  func folderTimes(sharing rights: mode_t = 0) throws(PublishingError) -> [FileTime?] {
    try root.times(of: Array(0..<site.folders.count), in: site, sharing: rights)
  }

  private func changedFolders(_ times: [FileTime?], since earlier: [FileTime?]) -> [String] {
    let site = site
    return times.indices.filter { number in
      guard let time = times[number] else { return false }
      return number >= earlier.count || time != earlier[number]
    }.map { site.path(ofFolder: $0) }
  }

  /// What is in a folder that the notes do not name.
  fileprivate func strangers(
    in folder: String
  ) throws(PublishingError) -> [(path: String, entry: Folder.Entry)] {
    let site = site
    return try root.entries(of: folder).map { ($0.path(in: folder), $0) }.filter { path, entry in
      if path == OutputPath.notes { return false }
      return entry.isFolder
        ? !site.needsFolder(path) : !site.contains(path) && former.files[path] == nil
    }
  }
}

extension Listing {
  /// Looks into folders.
  /// - Returns: the folders in them that are not of the site.
  fileprivate mutating func add(
    _ folders: [String], in tree: PublishedTree
  ) throws(PublishingError) -> [String] {
    let found = try Workers().map(folders.count, batch: 256) { number throws(PublishingError) in
      try tree.strangers(in: folders[number])
    }
    var below: [String] = []
    for (path, entry) in found.joined() {
      if entry.isFolder { below.append(path) } else { foreign.files[path] = entry.inode }
    }
    return below
  }

  /// Looks into folders that are not of the site, and into all below them.
  fileprivate mutating func add(
    treesOf folders: [String], in tree: PublishedTree
  ) throws(PublishingError) {
    var level = folders
    while !level.isEmpty {
      var isThere: [String] = []
      for folder in level where others[folder] == nil {
        others[folder] = try tree.root.changed(folder)
        if others[folder] != nil { isThere.append(folder) }
      }
      level = try add(isThere, in: tree)
    }
  }
}
