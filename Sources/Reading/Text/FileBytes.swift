import Glibc

/// Reads whole files.
enum FileBytes {
  /// What came of reading a file that may be too large.
  enum Content {
    case bytes([UInt8])
    /// The file holds this many bytes, more than the limit.
    case tooLarge(Int)
  }

  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// Links are followed. Anything but a regular file is refused before it can block.
  static func read(_ path: String, limit: Int) throws(SystemFault) -> Content {
    let file = try open(path)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw SystemFault(code: EISDIR)
    default: throw SystemFault(code: ENXIO)
    }
    let size = Int(status.st_size)
    if size > limit { return .tooLarge(size) }
    var bytes: [UInt8] = []
    // One byte more, to see whether the file has grown meanwhile.
    while bytes.count <= limit {
      let missing = max(size + 1 - bytes.count, 4096)
      let chunk = try readChunk(of: file, missing)
      if chunk.isEmpty { return .bytes(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count == size { return .bytes(bytes) }
    }
    return .tooLarge(bytes.count)
  }

  /// The first bytes of a file, at most `count` of them.
  static func head(_ path: String, count: Int) throws(SystemFault) -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    return try readChunk(of: file, count)
  }

  private static func open(_ path: String) throws(SystemFault) -> Int32 {
    while true {
      // A pipe would wait for its writer.
      let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if file >= 0 { return file }
      if errno != EINTR { throw .last }
    }
  }

  private static func readChunk(of file: Int32, _ count: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = Glibc.read(file, buffer.baseAddress, count)
        if got >= 0 { return filled = got }
        if errno == EINTR { continue }
        fault = .last
        return
      }
    }
    if let fault { throw fault }
    return chunk
  }
}
