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
    if published(path) == nil {
      // A file that only stays for a time may be of a build that made nothing from it.
      return published(original)?.place == nil ? .unusable : .wasNotMade
    }
    return try keep(path, from: original) ? .stays : .unusable
  }

  /// Whether this build has handed over just the bytes that the earlier build wrote at a path.
  package func isAsBefore(_ path: String) -> Bool {
    guard let before = published(path) else { return false }
    return state.withLock { $0.claims.hold(path, at: before.place, before.entry) }
  }
}
