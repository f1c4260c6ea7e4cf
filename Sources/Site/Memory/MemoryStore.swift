package import Search

/// Where a build keeps things for the next one. To lose any costs time only.
package protocol MemoryStore: Sendable {
  /// What was kept under a name, if it is whole.
  func bytes(of name: String) -> [UInt8]?
  /// The same, of which some is to be read where it is needed; whether it is what was kept is not looked
  /// at.
  func open(_ name: String) -> PartBytes?
  /// Keeps something under a name, if that is possible.
  func keep(_ bytes: consuming [UInt8], as name: String)
}
