import Glibc

/// What the walk learns from the system about folders and links.
enum Directory {
  /// One thing on the disk, told apart from all others.
  struct Identity: Hashable {
    var device: UInt
    var inode: UInt
  }

  enum Kind { case file, folder, link, other }

  struct Status {
    var kind: Kind
    var size: Int
    var identity: Identity
    /// In nanoseconds since 1970.
    var changed: Int

    var mark: FileMark { FileMark(inode: identity.inode, changed: changed) }

    init(_ facts: stat) {
      kind =
        switch facts.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      size = Int(facts.st_size)
      identity = Identity(device: UInt(facts.st_dev), inode: UInt(facts.st_ino))
      changed = Int(facts.st_ctim.tv_sec) * 1_000_000_000 + Int(facts.st_ctim.tv_nsec)
    }
  }

  /// What a path leads to.
  static func status(_ path: String) throws(SystemFault) -> Status {
    var facts = stat()
    if stat(path, &facts) != 0 { throw .last }
    return Status(facts)
  }

  /// The absolute path without any links.
  static func realPath(_ path: String) throws(SystemFault) -> String {
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    return String(cString: real)
  }
}
