internal import CLinux
internal import Glibc

/// What is done with names and times, not with bytes.
extension Folder {
  /// Gives a file of another folder of the same file system a second name here, with the folders
  /// above it, in the place of whatever stands there; false where the system gives none.
  func link(_ path: String, from other: borrowing Folder) throws(PublishingError) -> Bool {
    let source = other.descriptor
    let linked = try placing(path) { name in linkat(source, name, descriptor, name, 0) }
    switch linked.error {
    case 0: return true
    // No hard links there, too many of them, or not for files of others.
    case EPERM, EACCES, EMLINK, EXDEV, ENOSYS, EOPNOTSUPP: return false
    default: throw PublishingError(.system(.write, code: linked.error), at: "\(shown)/\(path)")
    }
  }

  /// What a symbolic link leads to, as it is written; nil for what is none.
  func target(ofLink path: String) -> String? {
    let most = Int(PATH_MAX)
    var bytes = [CChar](repeating: 0, count: most)
    let length = path.withCString { readlinkat(descriptor, $0, &bytes, most) }
    if length <= 0 || length == most { return nil }
    return String(validating: bytes[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a symbolic link, with the folders above it, in the place of whatever stands there.
  func createLink(_ path: String, to target: String) throws(PublishingError) {
    let made = try placing(path) { name in target.withCString { symlinkat($0, descriptor, name) } }
    try check(made.error, .write, path)
  }

  /// Says when a file was changed: now, but in a later second than `earlier`. Best effort.
  func touch(_ path: String, after earlier: FileTime) {
    let time = FileTime.now.after(earlier)
    let times = [time.asSpec, time.asSpec]
    _ = path.withCString { name in utimensat(descriptor, name, times, AT_SYMLINK_NOFOLLOW) }
  }

  /// Gives a folder, "." for this one, the owner, the group and the mode of one of another tree,
  /// the same one if no name is told. Best effort: a group can be given by those in it, an owner
  /// by root.
  func resemble(
    _ folder: String, in other: borrowing Folder, _ model: String? = nil, masking mask: mode_t = 0
  ) {
    var facts = stat()
    let source = other.descriptor
    let found = (model ?? folder).withCString { name in
      fstatat(source, name, &facts, AT_SYMLINK_NOFOLLOW) == 0
    }
    guard found else { return }
    folder.withCString { name in
      if fchownat(descriptor, name, facts.st_uid, facts.st_gid, AT_SYMLINK_NOFOLLOW) != 0 {
        _ = fchownat(descriptor, name, uid_t.max, facts.st_gid, AT_SYMLINK_NOFOLLOW)
      }
      _ = fchmodat(descriptor, name, facts.st_mode & 0o7777 & ~mask, 0)
    }
  }

  /// Lets its owner put things into a folder and take them out. Best effort.
  func makeWritable(_ folder: String) {
    var facts = stat()
    folder.withCString { name in
      guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0,
        facts.st_mode & S_IFMT == S_IFDIR, facts.st_mode & S_IRWXU != S_IRWXU
      else { return }
      _ = fchmodat(descriptor, name, facts.st_mode & 0o7777 | S_IRWXU, 0)
    }
  }

  /// Gives this folder what another one says to access control lists and security modules, so
  /// that what is made in it inherits it. Best effort.
  func takeAttributes(of other: borrowing Folder) {
    let source = other.descriptor
    var names = [CChar](repeating: 0, count: max(0, flistxattr(source, nil, 0)))
    let length = flistxattr(source, &names, names.count)
    for name in names.prefix(max(0, length)).split(separator: 0) {
      let name = name + [0]
      name.withUnsafeBufferPointer { name in
        guard let name = name.baseAddress else { return }
        var value = [UInt8](repeating: 0, count: max(0, fgetxattr(source, name, nil, 0)))
        guard fgetxattr(source, name, &value, value.count) == value.count else { return }
        _ = fsetxattr(descriptor, name, value, value.count, 0)
      }
    }
  }

  /// Exchanges what stands at a name with what stands at a name of another folder, in one step.
  func exchange(
    _ name: String, with other: String, in folder: borrowing Folder
  ) throws(PublishingError) {
    let target = folder.descriptor
    let code = name.withCString { one in
      other.withCString { two in attempt { linux_exchange(descriptor, one, target, two) }.error }
    }
    try check(code, .move, name)
  }

  /// Puts everything on the disk that its file system still holds in memory.
  func flushFileSystem() throws(PublishingError) {
    let code = attempt { linux_syncfs(descriptor) }.error
    if code != 0 { throw PublishingError(.system(.write, code: code), at: shown) }
  }
}
