/// What others put into a published tree: no build of ours answers for it.
struct ForeignFiles {
  /// The inode of every file, link and device, by path.
  var files: [String: UInt64] = [:]
  /// The folders in which nothing is ours, those above before those inside.
  var folders: [String] = []

  /// The paths of all of it.
  var paths: [String] { Array(files.keys) + folders }
}

extension Set<String> {
  /// Inserts the folders above a path; those above one that is known are known.
  mutating func insert(foldersAbove path: String) {
    for folder in OutputPath.folders(above: path) where !insert(folder).inserted { break }
  }
}
