/// What a build can do with the files of the site that was published before, and with what an earlier
/// build kept.
package protocol EarlierFiles: Sendable {
  /// Lets published files stay as they are, all of them or none.
  /// - Returns: false where one is not as it was published; then none stays by this.
  func keep(_ paths: [String]) throws -> Bool
  /// The size of a published file in bytes; nil when there is none.
  func size(of path: String) -> Int?
  /// A published file; nil when it is not there any more.
  func bytes(of path: String) -> [UInt8]?
}
