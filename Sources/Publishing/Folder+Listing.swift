internal import Glibc
internal import Workers

extension Folder {
  /// One thing in a folder.
  struct Entry: Sendable {
    var name: String
    var inode: UInt64
    var isFolder: Bool

    /// Its path, when it is in a folder, "" for the output folder.
    func path(in folder: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
  }

  /// The names of what is in this folder, in no order.
  func names() throws(PublishingError) -> [String] { try entries(of: "").map(\.name) }

  /// When something last came into each of these folders of a site or left it; nil where there is
  /// none.
  /// - Parameter rights: what each of them is given to read where it lacks it.
  func times(
    of folders: [Int], in site: Manifest, sharing rights: mode_t = 0
  ) throws(PublishingError) -> [FileTime?] {
    try Workers().map(folders.count, batch: 256) { index throws(PublishingError) in
      try changed(
        site.text.span.extracting(site.folders.range(folders[index])), sharing: rights)
    }
  }

  /// Removes a file, or a folder with all that is in it.
  func removeAll(_ path: String) throws(PublishingError) {
    guard try look(at: path) == .folder else {
      try remove(path)
      return
    }
    makeWritable(path)
    for entry in try entries(of: path) {
      let inside = "\(path)/\(entry.name)"
      if entry.isFolder { try removeAll(inside) } else { try remove(inside) }
    }
    removeFolder(path)
  }

  /// What is in a folder, "" for this one, in no order.
  func entries(of folder: String) throws(PublishingError) -> [Entry] {
    let path = folder.isEmpty ? "." : folder
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW) }
    }
    try check(opened.error, .list, path)
    guard let stream = fdopendir(opened.value) else {
      let code = errno
      close(opened.value)
      throw PublishingError(.system(.list, code: code), at: "\(shown)/\(path)")
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        // The end, or a disk that fails: then there may be more.
        try check(errno, .list, path)
        return entries
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [dot] || bytes == [dot, dot] { continue }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let name = String(decoding: bytes, as: UTF8.self)
        throw PublishingError(.badPath, at: "\(shown)/\(path)/\(name)")
      }
      var isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      if Int(entry.pointee.d_type) == Int(DT_UNKNOWN) {
        isFolder = try look(at: "\(path)/\(name)") == .folder
      }
      entries.append(Entry(name: name, inode: UInt64(entry.pointee.d_ino), isFolder: isFolder))
    }
  }
}

private let dot = UInt8(ascii: ".")
