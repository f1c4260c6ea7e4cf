/// Where the files of an index go; both functions are called from several cores at once.
package struct IndexOutput: Sendable {
  /// Lets files of the earlier index stay as they are, by their paths under the folder of the index, all
  /// of them or none; false where one is not there any more. The same file may come twice, and to `emit`
  /// besides.
  let keep: @Sendable (_ paths: [String]) throws -> Bool
  /// Takes each other file: its path under the folder of the index, and its bytes. The same file may come
  /// twice.
  let emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void

  /// An output of these functions; without the first nothing stands yet.
  package init(
    keeping keep: @escaping @Sendable (_ paths: [String]) throws -> Bool = { _ in false },
    to emit: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) {
    self.keep = keep
    self.emit = emit
  }
}
