/// A value that is kept as bytes: its parts one after the other, without names.
///
/// What is packed is read again by the same program only: it is for what a build keeps for the next
/// one. Equal values have equal bytes, by which they are compared.
@usableFromInline
package protocol Packable {
  /// Adds its parts, in the order in which they are read again.
  func pack(into packer: inout Packer)

  /// Reads what was packed. Bytes that `pack` did not write give an error or another value, never a
  /// crash.
  init(from unpacker: inout Unpacker) throws(PackingError)
}
