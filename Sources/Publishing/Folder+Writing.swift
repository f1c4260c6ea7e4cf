internal import Glibc

extension Folder {
  /// Writes a file; one that stands there is replaced, under all its names. With `flushed` the
  /// bytes are on the disk when the call returns.
  func write(
    _ path: String, _ bytes: Span<UInt8>, flushed: Bool = false
  ) throws(PublishingError) {
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    }
    try check(opened.error, .open, path)
    share(file: opened.value)
    try fill(opened.value, path, bytes, flushed: flushed)
  }

  /// Writes a file so that it is there whole or not at all, even after a power cut.
  /// - Parameter unfinished: the name that it has before; its own with a suffix when nil.
  func replace(
    _ path: String, _ bytes: Span<UInt8>, by unfinished: String? = nil
  ) throws(PublishingError) {
    let unfinished = unfinished ?? "\(path).tmp"
    try write(unfinished, bytes, flushed: true)
    try move(unfinished, to: path)
    try check(attempt { fsync(descriptor) }.error, .write, path)
  }

  /// Writes a new file, with the folders above it, in the place of whatever stands there. What
  /// stood there loses this name only: other names of it keep it as it was.
  ///
  /// - Parameters:
  ///   - earlier: when the file that this one replaces on the web was changed; the new one is
  ///     changed in a later second, even if the clock runs backwards.
  ///   - time: when the file is said to have been changed; now when nil.
  func create(
    _ path: String, _ bytes: Span<UInt8>, after earlier: FileTime? = nil, at time: FileTime? = nil
  ) throws(PublishingError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let opened = try placing(path) { name in openat(descriptor, name, flags, 0o666) }
    try check(opened.error, .open, path)
    share(file: opened.value)
    try fill(opened.value, path, bytes, after: earlier, at: time)
  }

  /// Tries to make a new name; when something is in the way, or a folder is missing, that is
  /// mended first.
  func placing(
    _ path: String, _ call: (UnsafePointer<CChar>) -> Int32
  ) throws(PublishingError) -> (value: Int32, error: Int32) {
    var result = path.withCString { name in attempt { call(name) } }
    for _ in 0..<3 {
      switch result.error {
      case ENOENT:
        try makeFolders(above: path)
      case EEXIST:
        if try !remove(path) { try removeAll(path) }
      case ENOTDIR:
        for folder in OutputPath.folders(above: path) { try remove(folder) }
      default: return result
      }
      result = path.withCString { name in attempt { call(name) } }
    }
    return result
  }

  /// Makes the folders above a path, the nearest first: mostly those further up are there.
  func makeFolders(above path: String) throws(PublishingError) {
    guard let folder = OutputPath.folder(above: path) else { return }
    let code = folder.withCString { name in attempt { mkdirat(descriptor, name, 0o777) }.error }
    switch code {
    case 0: share(folder: folder)
    case EEXIST: return
    case ENOENT:
      try makeFolders(above: folder)
      try makeFolder(folder)
    case ENOTDIR: return  // Told to whoever needs the folder.
    default: try check(code, .makeFolder, folder)
    }
  }

  /// Writes the bytes of an open file and closes it.
  private func fill(
    _ file: Int32, _ path: String, _ bytes: Span<UInt8>, flushed: Bool = false,
    after earlier: FileTime? = nil, at time: FileTime? = nil
  ) throws(PublishingError) {
    var code = bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) -> Int32 in
      var rest = buffer
      while !rest.isEmpty {
        let put = attempt { Glibc.write(file, rest.baseAddress, rest.count) }
        if put.error != 0 { return put.error }
        rest = UnsafeRawBufferPointer(rebasing: rest[put.value...])
      }
      return 0
    }
    if let time = time ?? earlier.flatMap({ Self.time(of: file, after: $0) }), code == 0 {
      code = attempt { futimens(file, [time.asSpec, time.asSpec]) }.error
    }
    if flushed, code == 0 { code = attempt { fsync(file) }.error }
    // Not tried again after EINTR: the descriptor is gone either way.
    if close(file) != 0, code == 0, errno != EINTR { code = errno }
    try check(code, .write, path)
  }

  /// The time that an open file must be given so that it lies in a later second; nil when the
  /// one that it has does.
  private static func time(of file: Int32, after earlier: FileTime) -> FileTime? {
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return nil }
    let time = FileTime(facts.st_mtim)
    let later = time.after(earlier)
    return later == time ? nil : later
  }
}
