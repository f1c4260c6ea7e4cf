/// Why packed bytes cannot be written or read.
package enum PackingError: Error {
  /// A value encodes itself in a way that has no packed form.
  case unsupported
  /// The bytes end too early, or hold what no value of the type writes.
  case damaged
}
