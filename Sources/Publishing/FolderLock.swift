internal import Glibc

/// The one build that may use an output folder; the kernel frees it when the process ends,
/// however it ends.
struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32
  private let isNamed: Bool

  /// Takes the lock of a folder of notes, or says who has it.
  /// - Parameters:
  ///   - owner: the folder that it stands for, for messages.
  ///   - isNamed: whether the number of this process is written into it.
  init(
    in notes: borrowing Folder, of owner: String, isNamed: Bool
  ) throws(PublishingError) {
    let flags = (isNamed ? O_RDWR : O_RDONLY) | O_CREAT | O_CLOEXEC
    let base = notes.descriptor
    let opened = attempt { openat(base, OutputPath.lock, flags, 0o666) }
    try notes.check(opened.error, .lock, OutputPath.lock)
    let code = attempt { flock(opened.value, LOCK_EX | LOCK_NB) }.error
    if code != 0 {
      let holder = Self.holder(in: opened.value)
      close(opened.value)
      if code == EWOULDBLOCK { throw PublishingError(.locked(by: holder), at: owner) }
      throw PublishingError(.system(.lock, code: code), at: owner)
    }
    descriptor = opened.value
    self.isNamed = isNamed
    // The name is a courtesy to a second build; a full disk does not stop the first for it.
    if isNamed, ftruncate(descriptor, 0) == 0 {
      let name = "\(getpid())\n"
      _ = name.withCString { pwrite(descriptor, $0, name.utf8.count, 0) }
    }
  }

  /// Leaves the file empty, so that two builds of one site leave the same bytes.
  deinit {
    if isNamed { _ = ftruncate(descriptor, 0) }
    close(descriptor)
  }

  private static func holder(in descriptor: Int32) -> Int32? {
    let text = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return Int32(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
