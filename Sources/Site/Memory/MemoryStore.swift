/// Where a build keeps things for the next one. To lose any costs time only.
package protocol MemoryStore: Sendable {
  /// What was kept under a name, if it is whole.
  func bytes(of name: String) -> [UInt8]?
  /// Keeps something under a name, if that is possible.
  func keep(_ bytes: [UInt8], as name: String)
}
