import Glibc

/// An open folder, in which the walk asks for what it needs by short names: the system then need not
/// go the way to the folder again for each of its files.
struct OpenFolder: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Opens a folder; links are followed.
  init(_ path: String) throws(SystemFault) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .last }
  }

  deinit { close(descriptor) }

  /// The names of what is in it, in no order, without `.` and `..`; a zero byte ends each.
  func names() throws(SystemFault) -> [[UInt8]] {
    let second = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    if second < 0 { throw .last }
    guard let folder = fdopendir(second) else {
      close(second)
      throw .last
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw .last }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
        }
      }
      if name != [0x2E, 0], name != [0x2E, 0x2E, 0] { names.append(name) }
    }
  }

  /// What stands at a name that a zero byte ends; a link itself unless `following`.
  func status(_ name: [UInt8], following: Bool) throws(SystemFault) -> Directory.Status {
    var facts = stat()
    let code = name.withUnsafeBytes { name in
      fstatat(
        descriptor, name.assumingMemoryBound(to: CChar.self).baseAddress!, &facts,
        following ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    if code != 0 { throw .last }
    return Directory.Status(facts)
  }
}
