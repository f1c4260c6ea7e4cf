/// A file of the index, before it is written: its path under the folder of the index.
package struct IndexFile: Sendable {
  /// Relative, parted by `/`.
  package var path: String
  /// The JSON.
  package var bytes: [UInt8]
}
