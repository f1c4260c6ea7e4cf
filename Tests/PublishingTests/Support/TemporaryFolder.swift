import Glibc

/// A folder of one test, removed with all that is in it when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/congkhai-publishing-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    func clear(_ path: String) {
      if remove(path) == 0 { return }
      chmod(path, 0o700)
      for name in names(in: path) { clear("\(path)/\(name)") }
      remove(path)
    }
    clear(path)
  }

  struct SystemError: Error { var code: Int32 }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file as somebody else would, not through the publisher.
  func put(_ name: String, _ text: String) throws {
    for (index, byte) in name.utf8.enumerated() where byte == UInt8(ascii: "/") {
      mkdir(self[String(decoding: name.utf8.prefix(index), as: UTF8.self)], 0o777)
    }
    guard let file = fopen(self[name], "w") else { throw SystemError(code: errno) }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// What a file holds, or nil when there is none.
  func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes that a file holds, or nil when there is none.
  func bytes(_ name: String) -> [UInt8]? {
    guard let file = fopen(self[name], "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  /// When a file was last changed, in seconds since 1970.
  func time(_ name: String) -> Int {
    var facts = stat()
    return stat(self[name], &facts) == 0 ? facts.st_mtim.tv_sec : 0
  }

  /// Says when a file was last changed.
  func setTime(_ name: String, _ seconds: Int) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, self[name], [time, time], 0)
  }

  /// The mode of a file or folder.
  func mode(_ name: String) -> UInt32 {
    var facts = stat()
    return stat(self[name], &facts) == 0 ? facts.st_mode & 0o7777 : 0
  }

  /// The number that stays the same as long as a file is not replaced.
  func inode(_ name: String) -> UInt {
    var facts = stat()
    return stat(self[name], &facts) == 0 ? facts.st_ino : 0
  }

  /// The names of the publisher's notes in a folder, without what only one of the ways writes: the
  /// number of the publication, the marks of folders, what was new.
  func notes(_ name: String) -> [String] {
    names(in: self["\(name)/.congkhai"]).filter { !["folders", "number", "staged"].contains($0) }
  }

  /// Every file in a folder, and every empty folder with a `/` behind it, by name; without the
  /// publisher's notes.
  func tree(_ name: String) -> [String] {
    names(in: self[name]).filter { $0 != ".congkhai" }.flatMap { child -> [String] in
      var facts = stat()
      let path = "\(name)/\(child)"
      guard lstat(self[path], &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
        return [child]
      }
      let inside = tree(path)
      return inside.isEmpty ? ["\(child)/"] : inside.map { "\(child)/\($0)" }
    }.sorted()
  }

  /// The names in a folder, notes included.
  func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
