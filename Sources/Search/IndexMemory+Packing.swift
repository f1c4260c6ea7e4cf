package import Packing

extension IndexMemory: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(terms)
    packer.add(records)
    packer.add(numbers)
    packer.add(completions)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    terms = try unpacker.next()
    records = try unpacker.next()
    numbers = try unpacker.next()
    completions = try unpacker.next()
  }
}

extension IndexMemory.Volumes: Packable {
  func pack(into packer: inout Packer) {
    packer.add(filesInVolume)
    packer.add(all)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    filesInVolume = try unpacker.next()
    all = try unpacker.next()
  }
}

extension IndexMemory.Volumes.Volume: Packable {
  func pack(into packer: inout Packer) {
    packer.add(digest)
    packer.add(name)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    digest = try unpacker.next()
    name = try unpacker.next()
  }
}

extension IndexMemory.Completions: Packable {
  func pack(into packer: inout Packer) {
    packer.add(digest)
    packer.add(count)
    packer.add(names)
  }

  init(from unpacker: inout Unpacker) throws(PackingError) {
    digest = try unpacker.next()
    count = try unpacker.next()
    names = try unpacker.next()
    // A million records have some thousands.
    guard (0...1 << 20).contains(count) else { throw PackingError() }
  }
}
