/// Why the output could not be written: a fault of the machine or of how the tool was called,
/// never of a record. Whatever it is but `unfinished`, the site published before stays whole.
package struct PublishingError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Reason: Hashable, Sendable {
    /// Another build holds the folder; its process number when it left one.
    case locked(by: Int32?)
    /// The path could leave the folder, or cannot be a file's.
    case badPath
    /// One build writes one path twice: what wrote it first, and what wrote it
    /// again, where known.
    case writtenTwice(first: String?, second: String?)
    /// One build writes a file where it also needs a folder.
    case fileAndFolder
    /// Something stands there that no earlier build wrote.
    case foreign
    /// Something stands where a list of changes would go, and is none.
    case noList
    /// Another site was published there: its label.
    case otherSite(label: String)
    /// The notes of an earlier build cannot be read.
    case damagedNotes
    /// The system refused.
    case system(Operation, code: Int32)
    /// The system refused after a part of the files had been moved into their places: what is seen is
    /// part of each site until the next build has done the rest.
    case unfinished(Operation, code: Int32)
  }

  /// What the system was asked to do.
  package enum Operation: Hashable, Sendable {
    case open, read, write, makeFolder, move, remove, list, lock
  }

  /// What went wrong.
  package var reason: Reason
  /// The path as the user would type it.
  package var path: String

  /// A fault at a path.
  package init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }
}
