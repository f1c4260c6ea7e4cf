import Workers

/// Writes the files of terms: those of an earlier index stay where nothing of them has changed.
struct TermFiles {
  private let context: TermContext
  private let workers: Workers

  init(_ context: TermContext, _ workers: Workers) {
    self.context = context
    self.workers = workers
  }

  /// Writes all files but those that stay; see `SearchIndex.write`.
  func write(over earlier: TermMemory?, to output: IndexOutput) throws -> TermMemory {
    if let earlier, earlier.fits(context.options), let memory = try update(earlier, to: output) {
      return memory
    }
    let context = try context.opened()
    // To merge terms takes memory, so those of a large index are merged share by share.
    let shares = 1 + context.parts.reduce(0) { $0 + $1.count } / context.options.mergedTerms
    let all = shares == 1 ? try TermShards(context) : nil
    let count = try all?.count ?? TermShards.count(of: context, shares: shares)
    let sums = try TermDigests.shares(
      context, count: count, over: earlier?.digestShares ?? [], workers)
    let digests = TermDigests.all(sums, count: count)
    var memory = TermMemory(
      basis: context.options.basis, shards: digests.map { TermMemory.Shard(digest: $0) },
      digestShares: sums, names: [])
    let directory = memory.directory(context.options)
    let volumes = directory.volumeCount
    memory.names = [FileDirectory.Name](repeating: FileDirectory.Name(of: []), count: volumes)
    for share in 0..<shares {
      let some = Array(volumes * share / shares..<volumes * (share + 1) / shares)
      if let shards = try all ?? self.shards(of: some, directory, context) {
        try make(some, shards, &memory, to: output)
      }
    }
    return memory
  }

  /// Makes the volumes that have changed; nil, and nothing done, where there are now more or fewer
  /// shards.
  private func update(_ earlier: TermMemory, to output: IndexOutput) throws -> TermMemory? {
    let count = earlier.shards.count
    let sums = try TermDigests.shares(context, count: count, over: earlier.digestShares, workers)
    let digests = TermDigests.all(sums, count: count)
    let directory = earlier.directory(context.options)
    let isSame = (0..<directory.volumeCount).map { volume in
      directory.files(ofVolume: volume).allSatisfy { digests[$0] == earlier.shards[$0].digest }
    }
    let same = isSame.indices.filter { isSame[$0] }
    let changed = isSame.indices.filter { !isSame[$0] }
    let shards = try self.shards(of: changed, directory, context)
    let sizes = digests.indices.map { shard in
      isSame[shard / directory.volume] ? earlier.shards[shard].size : shards?.sizes[shard] ?? 0
    }
    guard TermShards.count(forSize: sizes.reduce(0, +), context.options) == sizes.count else {
      return nil
    }
    var memory = earlier
    memory.digestShares = sums
    for shard in digests.indices { memory.shards[shard].digest = digests[shard] }
    if let shards { try make(changed, shards, &memory, to: output) }
    let stay = try workers.map(same.count) { place in
      try output.keep(earlier.paths(ofVolume: same[place], in: directory))
    }
    let lost = zip(same, stay).filter { !$0.1 }.map(\.0)
    if let shards = try self.shards(of: lost, directory, context) {
      try make(lost, shards, &memory, to: output)
    }
    return memory
  }

  /// The shards of some volumes; nil for none.
  private func shards(
    of volumes: [Int], _ directory: FileDirectory, _ context: TermContext
  ) throws -> TermShards? {
    if volumes.isEmpty { return nil }
    var isWanted = [Bool](repeating: false, count: directory.count)
    for volume in volumes {
      for shard in directory.files(ofVolume: volume) { isWanted[shard] = true }
    }
    return try TermShards(context, only: TermChoice(hashes: context.hashes, isWanted: isWanted))
  }

  /// Makes some volumes, and notes what they became.
  private func make(
    _ volumes: [Int], _ shards: TermShards, _ memory: inout TermMemory, to output: IndexOutput
  ) throws {
    let directory = memory.directory(context.options)
    let made = try workers.map(volumes.count) { place in
      var (contents, names): ([[UInt8]], [[HashedName]]) = ([], [])
      for shard in directory.files(ofVolume: volumes[place]) {
        let (json, segments) = shards.contents(of: shard)
        for segment in segments {
          try output.emit(PostingSegment.path(of: segment.name), segment.bytes)
        }
        contents.append(json)
        names.append(segments.map(\.name))
      }
      return (try directory.write(contents, asVolume: volumes[place], to: output), names)
    }
    for (volume, (name, segments)) in zip(volumes, made) {
      memory.names[volume] = name
      for (shard, segments) in zip(directory.files(ofVolume: volume), segments) {
        memory.shards[shard].size = shards.sizes[shard]
        memory.shards[shard].segments = segments
      }
    }
  }
}

extension TermMemory {
  /// The files of a volume, with the segments of its lists.
  fileprivate func paths(ofVolume volume: Int, in directory: FileDirectory) -> [String] {
    let files = directory.files(ofVolume: volume)
    return files.map { directory.path(of: $0, names[volume]) }
      + shards[files].flatMap(\.segments).map(PostingSegment.path(of:))
  }
}
