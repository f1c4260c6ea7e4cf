import Vietnamese

/// One file under the content folder.
package struct WalkedFile: Hashable, Sendable {
  /// The path from the content folder on, exactly as on the disk, `/` between the parts.
  package var path: String
  /// The name of the content folder.
  package var root: String
  /// The number of bytes.
  package var size: Int
  /// Tells this state of the file from any other.
  package var mark: FileMark

  /// The path as people are shown it: with the name of the content folder, letters composed.
  package var file: String { TextCleaning.clean("\(root)/\(path)") }
}

/// What the system changes with whatever is done to a file: so two states of a file are told
/// apart without reading it.
package struct FileMark: Hashable, Sendable {
  /// The number of the file in its file system.
  package var inode: UInt
  /// When the file, or what the system knows of it, was changed last (`st_ctime`), in nanoseconds
  /// since 1970; nobody can set it.
  package var changed: Int

  /// A mark as it was kept.
  package init(inode: UInt, changed: Int) {
    (self.inode, self.changed) = (inode, changed)
  }
}
