internal import Glibc

/// The one build that may use an output folder; the kernel frees it when the process ends,
/// however it ends.
struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says who has it.
  init(file: String, folder: String) throws(PublishingError) {
    let opened = file.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    if opened < 0 { throw PublishingError(.system(.lock, code: errno), at: file) }
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      let holder = Self.holder(in: opened)
      close(opened)
      if code == EWOULDBLOCK { throw PublishingError(.locked(by: holder), at: folder) }
      throw PublishingError(.system(.lock, code: code), at: file)
    }
    descriptor = opened
    // The name is a courtesy to a second build; a full disk does not stop the first for it.
    if ftruncate(descriptor, 0) == 0 {
      let name = "\(getpid())\n"
      _ = name.withCString { pwrite(descriptor, $0, name.utf8.count, 0) }
    }
  }

  /// Leaves the file empty, so that two builds of one site leave the same bytes.
  deinit {
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func holder(in descriptor: Int32) -> Int32? {
    let text = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return Int32(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
