/// How long an address may be, so that its page can be written wherever the site is.
package enum AddressLength {
  /// The most bytes of one part. File systems hold names of 255 bytes (`NAME_MAX`); a file that is
  /// being written, its compressed form and the tool's notes have a suffix more, and so have copies
  /// that people make of folders.
  package static let longestPart = 200
  /// The most bytes of an address. A path of Linux ends at 4,095 (`PATH_MAX`), and the site stands
  /// in a folder.
  static let longest = 2000

  /// Whether an address, or one of its parts, is too long.
  package static func isExceeded(by address: String) -> Bool {
    let bytes = address.utf8
    return bytes.count > longestPart
      && (bytes.count > longest
        || bytes.split(separator: UInt8(ascii: "/")).contains { $0.count > longestPart })
  }
}
