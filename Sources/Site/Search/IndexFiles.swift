import Hashing
import Search
import Synchronization

/// Where files of the index go: under its folder, each once. Two records may have one text, two terms
/// one list, and such files are named by their content.
final class IndexFiles: Sendable {
  /// The hashes of their paths, which are longer than the hashes of content in them.
  private let names = Mutex(Set<ContentHash>())

  /// An output over that of the site; paths are those below the folder of the index.
  func output(over output: @escaping Output) -> Output {
    { path, bytes in
      // All others are named by what they are, not by what they hold.
      if HashedFile.isPath(path), !self.take(path) { return }
      try output(Self.path(path), bytes)
    }
  }

  /// The path of a file of the index below the root of the site.
  static func path(_ path: String) -> String { Routes.searchIndex + path }

  /// Whether a file is still to be written, by whoever asks first.
  func take(_ path: String) -> Bool { names.withLock { $0.insert(hash(path)).inserted } }

  /// Whoever took a file does not write it after all.
  func giveBack(_ path: String) { names.withLock { _ = $0.remove(hash(path)) } }

  private func hash(_ path: String) -> ContentHash { ContentHash(of: path.utf8.span) }
}
