internal import Glibc

/// An open folder and what is done in it: the one place that talks to the file system.
///
/// Paths are relative to the folder. Calls that a signal interrupts are made again. Nothing is
/// flushed to the disk unless said so: on one machine a rename is seen whole or not at all.
struct Folder: ~Copyable, Sendable {
  /// What stands at a path; symbolic links are not followed.
  enum Look: Equatable {
    case missing
    case file(size: Int)
    case folder
    /// A link, a device, a socket.
    case other
    /// A part of the path above it is not a folder.
    case blocked
  }

  /// The path of the folder as the user would type it.
  let shown: String
  private let descriptor: Int32

  /// Opens a folder; makes it, and those above it, when it is not there.
  init(opening path: String) throws(PublishingError) {
    shown = path
    descriptor = try Self.descriptor(opening: path, at: AT_FDCWD, shown: path)
  }

  /// Opens a folder inside another, which is made when it is not there.
  init(opening path: String, in folder: borrowing Folder) throws(PublishingError) {
    shown = "\(folder.shown)/\(path)"
    descriptor = try Self.descriptor(opening: path, at: folder.descriptor, shown: shown)
  }

  deinit { close(descriptor) }

  /// What stands at a path.
  func look(at path: String) throws(PublishingError) -> Look {
    var facts = stat()
    let code = path.withCString { name in
      attempt { fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) }.error
    }
    if code == ENOENT { return .missing }
    if code == ENOTDIR { return .blocked }
    try check(code, .read, path)
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(facts.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The bytes of a file, or nil when there is none.
  func read(_ path: String) throws(PublishingError) -> [UInt8]? {
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    }
    if opened.error == ENOENT || opened.error == ENOTDIR { return nil }
    try check(opened.error, .open, path)
    defer { close(opened.value) }
    var facts = stat()
    try check(attempt { fstat(opened.value, &facts) }.error, .read, path)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let got = attempt { Glibc.read(opened.value, rest.baseAddress, rest.count) }
        code = got.error
        if got.value <= 0 { return }
        count += got.value
      }
    }
    try check(code, .read, path)
    return bytes
  }

  /// Writes a new file; one that stands there is replaced. With `flushed` the bytes are on the
  /// disk when the call returns.
  func write(
    _ path: String, _ bytes: Span<UInt8>, flushed: Bool = false
  ) throws(PublishingError) {
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    }
    try check(opened.error, .open, path)
    var code = bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) -> Int32 in
      var rest = buffer
      while !rest.isEmpty {
        let put = attempt { Glibc.write(opened.value, rest.baseAddress, rest.count) }
        if put.error != 0 { return put.error }
        rest = UnsafeRawBufferPointer(rebasing: rest[put.value...])
      }
      return 0
    }
    if flushed, code == 0 { code = attempt { fsync(opened.value) }.error }
    // Not tried again after EINTR: the descriptor is gone either way.
    if close(opened.value) != 0, code == 0, errno != EINTR { code = errno }
    try check(code, .write, path)
  }

  /// Writes a file so that it is there whole or not at all, even after a power cut.
  func replace(_ path: String, _ bytes: Span<UInt8>) throws(PublishingError) {
    try write("\(path).tmp", bytes, flushed: true)
    try move("\(path).tmp", to: path)
    try check(attempt { fsync(descriptor) }.error, .write, path)
  }

  /// Makes a folder; false when it is there already.
  @discardableResult
  func makeFolder(_ path: String) throws(PublishingError) -> Bool {
    let code = path.withCString { name in attempt { mkdirat(descriptor, name, 0o777) }.error }
    if code == EEXIST { return false }
    try check(code, .makeFolder, path)
    return true
  }

  /// Moves a file within this folder, over what stands there.
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

  /// Removes a folder if it is empty; false when it is not, or not there.
  @discardableResult
  func removeFolder(_ path: String) -> Bool {
    path.withCString { name in attempt { unlinkat(descriptor, name, AT_REMOVEDIR) }.error == 0 }
  }

  /// The names of what is in this folder, in no order.
  func names() throws(PublishingError) -> [String] {
    let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(again < 0 ? errno : 0, .list, ".")
    guard let stream = fdopendir(again) else {
      close(again)
      throw PublishingError(.system(.list, code: ENOMEM), at: shown)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func descriptor(
    opening path: String, at base: Int32, shown: String
  ) throws(PublishingError) -> Int32 {
    let opening = {
      path.withCString { name in
        attempt { openat(base, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      }
    }
    var opened = opening()
    if opened.error == ENOENT {
      // Made from the top down; what cannot be made shows when the folder is opened.
      for cut in path.utf8.indices.dropFirst() where path.utf8[cut] == UInt8(ascii: "/") {
        _ = path[..<cut].withCString { name in mkdirat(base, name, 0o777) }
      }
      let made = path.withCString { name in attempt { mkdirat(base, name, 0o777) } }
      if made.error != 0, made.error != EEXIST {
        throw PublishingError(.system(.makeFolder, code: made.error), at: shown)
      }
      opened = opening()
    }
    if opened.error != 0 {
      throw PublishingError(.system(.open, code: opened.error), at: shown)
    }
    return opened.value
  }

  private func check(
    _ code: Int32, _ operation: PublishingError.Operation, _ path: String
  ) throws(PublishingError) {
    if code == 0 { return }
    throw PublishingError(.system(operation, code: code), at: "\(shown)/\(path)")
  }
}

/// Calls the system, again when a signal interrupted it.
private func attempt<Value: BinaryInteger>(_ call: () -> Value) -> (value: Value, error: Int32) {
  while true {
    let value = call()
    if value != -1 { return (value, 0) }
    if errno != EINTR { return (value, errno) }
  }
}
