/// The site that was published before, as nobody changes it while a build holds it, and what the build
/// that made it knows of it.
package protocol EarlierFiles: Sendable {
  /// What was made of what (`PageMemory.packed`), by the build that published just this site; nil
  /// where that is not known.
  var packedPages: [UInt8]? { get }
  /// Lets published files stay as they are, all of them or none.
  /// - Returns: false where one is not as it was published; then none stays by this.
  func keep(_ paths: [String]) throws -> Bool
  /// The size of a published file in bytes; nil when there is none.
  func size(of path: String) -> Int?
  /// A published file; nil when it is not there any more as it was published.
  func bytes(of path: String) throws -> [UInt8]?
}

/// A published file that was to stay is not as it was published: the site is to be made again without what
/// an earlier build left.
package struct DamagedSite: Error {
  /// The path of the file below the root.
  package let path: String
}
