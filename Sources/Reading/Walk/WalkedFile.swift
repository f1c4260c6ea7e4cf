/// One file under the content folder.
package struct WalkedFile: Hashable, Sendable {
  /// The path from the content folder on, exactly as on the disk, `/` between the parts.
  package var path: String
  /// The path as people are shown it: with the name of the content folder, letters composed.
  package var file: String
  /// The number of bytes.
  package var size: Int
}
