internal import Glibc

/// What stands at a path.
extension Folder {
  /// What stands at a path; symbolic links are not followed.
  func look(at path: String) throws(PublishingError) -> Look { try look(at: path.utf8.span) }

  /// As above, for a path in its bytes.
  func look(at path: Span<UInt8>) throws(PublishingError) -> Look {
    var facts = stat()
    let code = read(&facts, path)
    if code == ENOENT { return .missing }
    if code == ENOTDIR { return .blocked }
    if code != 0 { try check(code, .read, path.text) }
    return Look(facts)
  }

  /// Fails where nothing may be put into a folder or taken out of it; not where there is none.
  func checkIsWritable(_ folder: String) throws(PublishingError) {
    // A file in its place gives way before anything is put there.
    let code = "\(folder)/.".withCString { name in
      attempt { faccessat(descriptor, name, W_OK | X_OK, 0) }.error
    }
    if code != ENOENT, code != ENOTDIR { try check(code, .write, folder) }
  }

  /// When something last came into a folder, "" for this one, or left it, which nobody can set; nil
  /// when there is none.
  func changed(_ folder: String) throws(PublishingError) -> FileTime? {
    try changed(folder.utf8.span)
  }

  /// As above, for a path in its bytes.
  /// - Parameter rights: what it is given to read where it lacks it, which is a change.
  func changed(
    _ folder: Span<UInt8>, sharing rights: mode_t = 0
  ) throws(PublishingError) -> FileTime? {
    var facts = stat()
    let code = folder.isEmpty ? attempt { fstat(descriptor, &facts) }.error : read(&facts, folder)
    if code == ENOENT || code == ENOTDIR { return nil }
    if code != 0 { try check(code, .read, folder.text) }
    guard facts.st_mode & S_IFMT == S_IFDIR else { return nil }
    if rights & ~facts.st_mode != 0 {
      share(folder.text, rights)
      return try changed(folder)
    }
    return FileTime(facts.st_ctim)
  }

  /// Asks the system about a path.
  /// - Returns: the number of the error, or 0.
  private func read(_ facts: inout stat, _ path: Span<UInt8>) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { name in
      path.withUnsafeBytes { UnsafeMutableRawBufferPointer(name).copyMemory(from: $0) }
      name[path.count] = 0
      guard let name = name.baseAddress else { return ENOMEM }
      return attempt { fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) }.error
    }
  }
}
