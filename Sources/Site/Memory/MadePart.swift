import Packing

/// A part of the site that a build made: its pieces, and the rest.
struct MadePart: Sendable {
  /// What it read and which files it became, without those of its pieces.
  var rest: Made
  var pieces = MadeList()

  /// Its files, below the root of the site.
  var paths: [String] {
    rest.paths + (0..<pieces.count).flatMap { pieces[$0]?.paths ?? [] }
  }
}

extension MadePart: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(rest)
    packer.add(pieces)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(rest: try unpacker.next(), pieces: try unpacker.next())
  }
}
