import Glibc

/// The folder that is served. Nothing outside it is, nor anything whose name begins with a dot.
struct ServedFolder: Sendable {
  /// What is at a path.
  enum Entry: ~Copyable {
    case file(ServedFile)
    case folder
    case nothing
  }

  private let path: String

  /// Nil when there is no such folder.
  init?(_ path: String) {
    self.path = path
    guard let real = realPath(path.utf8), isFolder(real) else { return nil }
  }

  /// What is at a path, symbolic links followed as long as they stay inside.
  func entry(_ names: [[UInt8]]) -> Entry {
    // Resolved each time: a new publication may have taken the place of the folder.
    guard let root = realPath(path.utf8),
      let found = realPath(root + names.flatMap { [UInt8(ascii: "/")] + $0 })
    else { return .nothing }
    guard found.starts(with: root) else { return .nothing }
    let inside = found.dropFirst(root.count)
    guard inside.isEmpty || inside.first == UInt8(ascii: "/"),
      inside.split(separator: UInt8(ascii: "/")).allSatisfy(RequestPath.isPlain)
    else { return .nothing }
    if isFolder(found) { return .folder }
    guard let file = ServedFile(path: found) else { return .nothing }
    return .file(file)
  }

  private func isFolder(_ path: [UInt8]) -> Bool {
    var facts = stat()
    return stat(path.map { CChar(bitPattern: $0) } + [0], &facts) == 0
      && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The path without symbolic links; nil when there is nothing.
  private func realPath(_ path: some Collection<UInt8>) -> [UInt8]? {
    guard let real = realpath(path.map { CChar(bitPattern: $0) } + [0], nil) else { return nil }
    defer { free(real) }
    return UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) }
  }
}
