internal import Glibc

/// An open folder and what is done in it: with its extensions the one place that talks to the
/// file system.
///
/// Paths are relative to the folder. Calls that a signal interrupts are made again. Nothing is
/// flushed to the disk unless said so: on one machine a rename is seen whole or not at all.
struct Folder: ~Copyable, Sendable {
  /// The path of the folder as the user would type it.
  let shown: String
  /// For the system calls of the extensions.
  let descriptor: Int32

  /// Opens a folder; makes it, and those above it, when it is not there.
  init(making path: String) throws(PublishingError) {
    shown = path
    descriptor = try Self.descriptor(opening: path, at: AT_FDCWD, shown: path, makes: true)
  }

  /// Opens a folder that is there.
  init(opening path: String) throws(PublishingError) {
    shown = path
    descriptor = try Self.descriptor(opening: path, at: AT_FDCWD, shown: path, makes: false)
  }

  /// Opens a folder inside another, which is made when it is not there.
  init(making path: String, in folder: borrowing Folder) throws(PublishingError) {
    shown = "\(folder.shown)/\(path)"
    descriptor = try Self.descriptor(
      opening: path, at: folder.descriptor, shown: shown, makes: true)
    folder.share(folder: path)
  }

  /// Opens a folder inside another.
  init(opening path: String, in folder: borrowing Folder) throws(PublishingError) {
    shown = "\(folder.shown)/\(path)"
    descriptor = try Self.descriptor(
      opening: path, at: folder.descriptor, shown: shown, makes: false)
  }

  deinit { close(descriptor) }

  /// The bytes of a file, or nil when there is none.
  func read(_ path: String) throws(PublishingError) -> [UInt8]? {
    guard let file = try self.descriptor(ofFile: path) else { return nil }
    defer { close(file) }
    var facts = stat()
    try check(attempt { fstat(file, &facts) }.error, .read, path)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let got = attempt { Glibc.read(file, rest.baseAddress, rest.count) }
        code = got.error
        if got.value <= 0 { return }
        count += got.value
      }
    }
    try check(code, .read, path)
    return bytes
  }

  /// Opens a file for reading; nil when there is none. Whoever asks closes it.
  func descriptor(ofFile path: String) throws(PublishingError) -> Int32? {
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    }
    if opened.error == ENOENT || opened.error == ENOTDIR { return nil }
    try check(opened.error, .open, path)
    return opened.value
  }

  /// Makes a folder; false when it is there already.
  @discardableResult
  func makeFolder(_ path: String, mode: mode_t = 0o777) throws(PublishingError) -> Bool {
    let code = path.withCString { name in attempt { mkdirat(descriptor, name, mode) }.error }
    if code == EEXIST { return false }
    try check(code, .makeFolder, path)
    if mode == 0o777 { share(folder: path) }
    return true
  }

  /// Moves a file or folder within this folder, over a file or an empty folder that stands there.
  func move(_ path: String, to other: String) throws(PublishingError) {
    guard try move(path, to: other, in: self) else {
      throw PublishingError(.system(.move, code: ENOENT), at: "\(shown)/\(path)")
    }
  }

  /// Moves a file into another folder of the same file system, over what stands there; false
  /// when the file, or the folder for it, is not there.
  func move(
    _ path: String, to other: String, in folder: borrowing Folder
  ) throws(PublishingError) -> Bool {
    let target = folder.descriptor
    let code = path.withCString { from in
      other.withCString { to in attempt { renameat(descriptor, from, target, to) }.error }
    }
    if code == ENOENT { return false }
    try folder.check(code, .move, other)
    return true
  }

  /// Removes a file; false when there was none.
  @discardableResult
  func remove(_ path: String) throws(PublishingError) -> Bool {
    let code = path.withCString { name in attempt { unlinkat(descriptor, name, 0) }.error }
    if code == ENOENT || code == ENOTDIR || code == EISDIR { return false }
    try check(code, .remove, path)
    return true
  }

  /// Removes a folder if it is empty; false when it stays.
  @discardableResult
  func removeFolder(_ path: String) -> Bool {
    let code = path.withCString { name in
      attempt { unlinkat(descriptor, name, AT_REMOVEDIR) }.error
    }
    return code == 0 || code == ENOENT
  }

  /// Removes the folders above a path, the nearest first, as far as they are empty.
  func removeEmptyFolders(above path: String) {
    for folder in OutputPath.folders(above: path) where !removeFolder(folder) { break }
  }

  private static func descriptor(
    opening path: String, at base: Int32, shown: String, makes: Bool
  ) throws(PublishingError) -> Int32 {
    let opening = {
      path.withCString { name in
        attempt { openat(base, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      }
    }
    var opened = opening()
    if opened.error == ENOENT, makes {
      // Made from the top down; what cannot be made shows when the folder is opened.
      var above: Int32 = 0
      for cut in path.utf8.indices.dropFirst() where path.utf8[cut] == UInt8(ascii: "/") {
        let made = path[..<cut].withCString { name in attempt { mkdirat(base, name, 0o777) } }
        if made.error != 0, made.error != EEXIST { above = made.error }
      }
      let made = path.withCString { name in attempt { mkdirat(base, name, 0o777) } }
      if made.error != 0, made.error != EEXIST {
        // Where the folder above could not be made, why tells more than that it is not there.
        let code = made.error == ENOENT && above != 0 ? above : made.error
        throw PublishingError(.system(.makeFolder, code: code), at: shown)
      }
      opened = opening()
    }
    if opened.error != 0 {
      throw PublishingError(.system(.open, code: opened.error), at: shown)
    }
    return opened.value
  }

  /// Turns an error number into an error with the path in it; nothing for 0.
  func check(
    _ code: Int32, _ operation: PublishingError.Operation, _ path: String
  ) throws(PublishingError) {
    if code == 0 { return }
    throw PublishingError(.system(operation, code: code), at: "\(shown)/\(path)")
  }
}
