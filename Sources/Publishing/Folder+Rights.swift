internal import Glibc

/// Who may read what is made in a folder.
///
/// One build by a careful administrator (`umask 077`) must not shut out the web server: whoever may
/// read the folder of a site may read what comes into it.
extension Folder {
  /// The rights to read, and to enter folders, of group and others.
  private static let reading: mode_t = 0o055

  /// What of these rights the process takes from what it makes; mostly none.
  private static let masked = mask & reading

  /// The mask of the process; where the system does not tell, one that takes everything. To ask for it by
  /// `umask` would set it for a moment, for all threads.
  private static var mask: mode_t {
    guard let proc = try? Folder(opening: "/proc/self"), let status = proc.text(of: "status"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Umask:") })
    else { return 0o777 }
    return mode_t(line.dropFirst("Umask:".utf8.count).drop { $0 == "\t" }, radix: 8) ?? 0o777
  }

  /// A file of the system, whose size is not known beforehand.
  private func text(of name: String) -> String? {
    let file = name.withCString { openat(descriptor, $0, O_RDONLY | O_CLOEXEC) }
    if file < 0 { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives a file that was just made in this folder the folder's rights to read. Best effort.
  func share(file: Int32) {
    if Self.masked == 0 { return }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return }
    _ = fchmod(file, facts.st_mode & 0o7777 | rights & Self.masked & 0o044)
  }

  /// Gives a folder that was just made in this one its rights to read. Best effort.
  func share(folder: String) {
    if Self.masked != 0 { share(folder, rights & Self.masked) }
  }

  /// The rights to read that all folders in this one should have.
  var sharedRights: mode_t { rights & Self.reading }

  /// Gives a folder in this one some rights besides those that it has. Best effort.
  func share(_ folder: String, _ rights: mode_t) {
    var facts = stat()
    folder.withCString { name in
      guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return }
      _ = fchmodat(descriptor, name, facts.st_mode & 0o7777 | rights, 0)
    }
  }

  /// The rights to this folder.
  private var rights: mode_t {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? facts.st_mode & 0o777 : 0
  }
}
