/// Why packed bytes cannot be read: they end too early, or hold what no value of the type writes.
@usableFromInline
package struct PackingError: Error {
  /// The bytes are damaged, or of something else.
  @inlinable
  package init() {}
}
