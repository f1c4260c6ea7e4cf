internal import Synchronization

extension OutputFolder {
  /// What the earlier build left of a file that is made from another one.
  package enum Leftover: Sendable {
    /// It stays as it is, a file of this build too.
    case stays
    /// The earlier build did not make it, though it had the other file.
    case wasNotMade
    /// It has to be made: the other file is new or changed, or this one is not there any more.
    case unusable
  }

  /// Lets a file that the earlier build made from another one stay, without being given its bytes.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - original: what it is made from, which this build has handed over.
  /// - Throws: when this build has a file at that path, and when the folder cannot be read.
  package func keep(
    _ path: String, madeFrom original: String
  ) throws(PublishingError) -> Leftover {
    guard isAsBefore(original) else { return .unusable }
    guard let entry = earlier.files[path] else { return .wasNotMade }
    do throws(PublishingError) {
      guard try root.look(at: path) == .file(size: entry.size) else { return .unusable }
      _ = try take(path, Claim(entry: entry, source: original), staging: false)
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
    return .stays
  }

  /// Whether this build has handed over just the bytes that the earlier build wrote at a path.
  package func isAsBefore(_ path: String) -> Bool {
    guard let before = earlier.files[path] else { return false }
    return state.withLock { $0.claims[path]?.entry == before }
  }
}
