/// A piece of a long posting list, which is a file of its own.
struct PostingSegment {
  let name: HashedName
  let bytes: [UInt8]

  /// A segment of this JSON.
  init(_ bytes: [UInt8]) {
    name = HashedName(of: bytes)
    self.bytes = bytes
  }

  /// The path of the segment with a name.
  static func path(of name: HashedName) -> String {
    HashedFile.path(of: name.digits, in: .postings)
  }
}
