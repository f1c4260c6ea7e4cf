/// What others put into a published tree: no build of ours answers for it.
struct ForeignFiles {
  /// The inode of every file, link and device, by path.
  var files: [PathKey: UInt64] = [:]
  /// The folders in which nothing is ours, those above before those inside.
  var folders: [String] = []

  /// The paths of all of it.
  var paths: [String] { files.keys.map(\.path) + folders }
}
