import Glibc

/// What the walk asks the system about folders and links.
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
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func names(in path: String) throws(SystemFault) -> [[UInt8]] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw .last }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
  }

  /// What a path is; a link itself unless `following`.
  static func status(_ path: String, following: Bool) throws(SystemFault) -> Status {
    var status = Glibc.stat()
    guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else { throw .last }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      kind: kind, size: Int(status.st_size),
      identity: Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino)),
      changed: Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec))
  }

  /// The absolute path without any links.
  static func realPath(_ path: String) throws(SystemFault) -> String {
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    return String(cString: real)
  }
}
