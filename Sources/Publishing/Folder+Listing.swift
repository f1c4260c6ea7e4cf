internal import Glibc

/// What is in a folder and in all folders below it.
struct Listing {
  /// The inode of every file, link and device, by path.
  var files: [String: UInt64] = [:]
  /// When something last came into each folder or left it, by path; the root has the path "".
  var folders: [String: FileTime] = [:]
}

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

  /// Everything below a folder, "" for this one, without the notes of the publisher. Of folders that
  /// are as they were marked nothing is told but that: they are not looked into.
  /// - Throws: when a folder cannot be read, and for a name that is not UTF-8.
  func listing(
    of folder: String = "", knowing marks: FolderMarks = FolderMarks()
  ) throws(PublishingError) -> Listing {
    var listing = Listing()
    var level = [folder] + Array(marks.times.keys)
    while !level.isEmpty {
      let found = try ManyFiles.map(level) { folder throws(PublishingError) in
        let time = try changed(folder)
        let isToRead = time != nil && time != marks.times[folder]
        return (time: time, entries: isToRead ? try entries(of: folder) : [])
      }
      var below: [String] = []
      for (folder, (time, entries)) in zip(level, found) {
        listing.folders[folder] = time
        for entry in entries {
          let path = entry.path(in: folder)
          if path == OutputPath.notes { continue }
          if !entry.isFolder {
            listing.files[path] = entry.inode
          } else if marks.times[path] == nil {
            below.append(path)
          }
        }
      }
      level = below
    }
    return listing
  }

  /// When something last came into each of these folders or left it; nil where there is none.
  func times(
    of folders: [String]
  ) throws(PublishingError) -> [(folder: String, time: FileTime?)] {
    try ManyFiles.map(folders) { folder throws(PublishingError) in (folder, try changed(folder)) }
  }

  /// Removes a file, or a folder with all that is in it.
  func removeAll(_ path: String) throws(PublishingError) {
    guard try look(at: path) == .folder else {
      try remove(path)
      return
    }
    for entry in try entries(of: path) {
      let inside = "\(path)/\(entry.name)"
      if entry.isFolder { try removeAll(inside) } else { try remove(inside) }
    }
    removeFolder(path)
  }

  /// When something last came into a folder, "" for this one, or left it, which nobody can set; nil
  /// when there is none.
  func changed(_ folder: String) throws(PublishingError) -> FileTime? {
    var facts = stat()
    let code = (folder.isEmpty ? "." : folder).withCString { name in
      attempt { fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) }.error
    }
    if code == ENOENT || code == ENOTDIR { return nil }
    try check(code, .read, folder)
    return facts.st_mode & S_IFMT == S_IFDIR ? FileTime(facts.st_ctim) : nil
  }

  /// What is in a folder, "" for this one, in no order.
  func entries(of folder: String) throws(PublishingError) -> [Entry] {
    let path = folder.isEmpty ? "." : folder
    let opened = path.withCString { name in
      attempt { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW) }
    }
    try check(opened.error, .list, path)
    guard let stream = fdopendir(opened.value) else {
      close(opened.value)
      throw PublishingError(.system(.list, code: ENOMEM), at: "\(shown)/\(path)")
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
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
    return entries
  }
}

private let dot = UInt8(ascii: ".")
