import Packing

extension TermMemory: Packable {
  func pack(into packer: inout Packer) {
    packer.add(basis)
    packer.add(shards)
    packer.add(digestShares)
    packer.add(names)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    basis = try unpacker.next()
    shards = try unpacker.next()
    digestShares = try unpacker.next()
    names = try unpacker.next()
  }
}

extension TermMemory.Shard: Packable {
  func pack(into packer: inout Packer) {
    packer.add(digest)
    packer.add(size)
    packer.add(segments)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    digest = try unpacker.next()
    size = try unpacker.next()
    segments = try unpacker.next()
    // The sum of all must be a number.
    guard (0...Int(UInt32.max)).contains(size) else { throw PackingError() }
  }
}

extension TermDigests.Share: Packable {
  func pack(into packer: inout Packer) {
    packer.add(source)
    packer.add(sums)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    source = try unpacker.next()
    sums = try unpacker.next()
  }
}

extension HashedName: Packable {
  func pack(into packer: inout Packer) { packer.add(bits) }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(bits: try unpacker.next())
  }
}

extension FileDirectory.Name: Packable {
  func pack(into packer: inout Packer) { packer.add(bits) }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(bits: try unpacker.next())
  }
}
