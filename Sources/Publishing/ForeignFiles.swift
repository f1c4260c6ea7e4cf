/// What others put into a published tree: no build of ours answers for it.
struct ForeignFiles {
  /// The inode of every file, link and device, by path.
  var files: [String: UInt64] = [:]
  /// The folders in which nothing is ours, those above before those inside.
  var folders: [String] = []

  init() {}

  /// Finds them among all that is in a tree.
  init(in tree: PublishedTree, _ listing: Listing) {
    files = listing.files.filter { tree.entry($0.key) == nil }
    var ours: Set<String> = [""]
    for path in (tree.manifest?.files ?? [:]).keys { ours.insert(foldersAbove: path) }
    for path in tree.former.files.keys { ours.insert(foldersAbove: path) }
    folders = listing.folders.keys.filter { !ours.contains($0) }.sorted()
  }

  /// Finds those that came into a tree, or were replaced there, since it was listed.
  init(in tree: PublishedTree, since listing: Listing) throws(PublishingError) {
    let folders = Array(listing.folders)
    let times = try tree.root.times(of: folders.map(\.key))
    for ((folder, time), (_, now)) in zip(folders, times) where now != nil && now != time {
      // Only what is new is gone into.
      for entry in try tree.root.entries(of: folder) {
        let path = entry.path(in: folder)
        if path == OutputPath.notes { continue }
        if !entry.isFolder {
          if listing.files[path] != entry.inode { files[path] = entry.inode }
        } else if listing.folders[path] == nil {
          let inside = try tree.root.listing(of: path)
          files.merge(inside.files) { $1 }
          self.folders += inside.folders.keys
        }
      }
    }
    files = files.filter { tree.entry($0.key) == nil }
    self.folders.sort()
  }
}

extension Set<String> {
  /// Inserts the folders above a path; those above one that is known are known.
  mutating func insert(foldersAbove path: String) {
    for folder in OutputPath.folders(above: path) where !insert(folder).inserted { break }
  }
}
