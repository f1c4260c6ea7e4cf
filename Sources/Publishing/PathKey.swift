/// A path by which something is looked up: told from others by its bytes, as file systems do.
///
/// Two strings are one to Swift where they look alike, though one of them writes «é» as a letter with a
/// loose mark. To a file system they are two names, and files of others may bear both.
struct PathKey: Hashable, Comparable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  static func == (one: PathKey, other: PathKey) -> Bool {
    one.path.utf8.span.order(to: other.path.utf8.span) == 0
  }

  static func < (one: PathKey, other: PathKey) -> Bool {
    one.path.utf8.span.order(to: other.path.utf8.span) < 0
  }

  func hash(into hasher: inout Hasher) {
    path.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Dictionary where Key == PathKey {
  subscript(path: String) -> Value? {
    get { self[PathKey(path)] }
    set { self[PathKey(path)] = newValue }
  }

  /// The paths in the order of their bytes.
  var orderedPaths: [String] { keys.sorted().map(\.path) }
}

extension Set<PathKey> {
  func contains(_ path: String) -> Bool { contains(PathKey(path)) }

  /// Inserts the folders above a path; those above one that is known are known.
  mutating func insert(foldersAbove path: String) {
    for folder in OutputPath.folders(above: path) where !insert(PathKey(folder)).inserted { break }
  }
}
