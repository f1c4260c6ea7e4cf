/// Why bytes are no part of an index that can be used.
package enum IndexPartError: Error, Hashable, Sendable {
  /// They are something else.
  case foreign
  /// They are a part, but written by another version of the tool: the version of its format.
  case otherVersion(Int)
  /// They were a part; bytes are missing or have changed.
  case damaged
}
