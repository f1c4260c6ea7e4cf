extension TermMemory {
  /// The memory as bytes.
  package func encoded() -> [UInt8] {
    var writer = PartWriter()
    writer.number(basis)
    writer.number(shards.count)
    for shard in shards {
      // Of all 64 bits of a hash none are rare.
      withUnsafeBytes(of: shard.digest.littleEndian) { writer.raw($0) }
      writer.number(shard.size)
      writer.number(shard.segments.count)
      for segment in shard.segments { writer.number(segment.bits) }
    }
    writer.list(names.map(\.bits))
    return writer.bytes
  }

  /// The memory in some bytes, which are known to be whole; nil when they are something else.
  package init?(encoded bytes: [UInt8]) {
    var reader = PartReader(bytes[...])
    do throws(IndexPartError) {
      basis = try reader.number()
      shards = []
      for _ in 0..<(try reader.count()) {
        let digest = try reader.raw(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var shard = Shard(digest: digest)
        shard.size = try reader.number(upTo: .max >> 32)
        for _ in 0..<(try reader.count()) {
          shard.segments.append(HashedName(bits: try reader.number()))
        }
        shards.append(shard)
      }
      let volumes = try reader.count()
      names = try reader.numbers(volumes, upTo: 1 << (5 * FileDirectory.digits) - 1)
        .map(FileDirectory.Name.init(bits:))
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
