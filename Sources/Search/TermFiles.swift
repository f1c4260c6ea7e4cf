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
    let slices = 1 + context.parts.reduce(0) { $0 + $1.count } / context.options.mergedTerms
    let all = slices == 1 ? try TermShards(context, of: .all, among: nil) : nil
    let count = try all?.count ?? TermShards.count(of: context, slices: slices)
    let sums = try TermDigests.shares(
      context, count: count, over: earlier?.digestShares ?? [], workers)
    let digests = TermDigests.all(sums, count: count)
    var memory = TermMemory(
      basis: context.options.basis, shards: digests.map { TermMemory.Shard(digest: $0) },
      digestShares: sums, names: [])
    let volumes = memory.directory(context.options).volumeCount
    memory.names = [FileDirectory.Name](repeating: FileDirectory.Name(of: []), count: volumes)
    try make(Array(0..<volumes), all, &memory, to: output)
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
    let slices = slices(of: changed, directory)
    let shards = slices.count == 1 ? try self.shards(of: slices[0], directory) : nil
    var sizes = earlier.shards.map(\.size)
    for slice in slices {
      let shards = try shards ?? self.shards(of: slice, directory)
      for volume in slice {
        for shard in directory.files(ofVolume: volume) { sizes[shard] = shards.sizes[shard] }
      }
    }
    guard TermShards.count(forSize: sizes.reduce(0, +), context.options) == sizes.count else {
      return nil
    }
    var memory = earlier
    memory.digestShares = sums
    for shard in digests.indices { memory.shards[shard].digest = digests[shard] }
    try make(changed, shards, &memory, to: output)
    let stay = try workers.map(same.count) { place in
      try output.keep(earlier.paths(ofVolume: same[place], in: directory))
    }
    try make(zip(same, stay).filter { !$0.1 }.map(\.0), nil, &memory, to: output)
    return memory
  }

  /// Parts volumes so that not too many terms are merged at once, which takes memory: those come together
  /// whose terms are in the same buckets.
  private func slices(of volumes: [Int], _ directory: FileDirectory) -> [[Int]] {
    let terms = context.parts.reduce(0) { $0 + $1.count } * volumes.count / directory.volumeCount
    let cycle = BucketCycle(shards: directory.count)
    let count = min(cycle.length, 1 + terms / context.options.mergedTerms)
    var slices = [[Int]](repeating: [], count: count)
    for volume in volumes {
      let bucket = cycle.place(of: volume * directory.volume)
      slices[bucket * count / cycle.length].append(volume)
    }
    return slices.filter { !$0.isEmpty }
  }

  /// The shards of some volumes.
  private func shards(of volumes: [Int], _ directory: FileDirectory) throws -> TermShards {
    var isWanted = [Bool](repeating: false, count: directory.count)
    for volume in volumes {
      for shard in directory.files(ofVolume: volume) { isWanted[shard] = true }
    }
    return try TermShards(
      context, of: TermChoice(hashes: context.hashes, isWanted: isWanted), among: directory.count)
  }

  /// Makes some volumes, and notes what they became.
  /// - Parameter known: the shards of all of them, where they are known already.
  private func make(
    _ volumes: [Int], _ known: TermShards?, _ memory: inout TermMemory, to output: IndexOutput
  ) throws {
    let directory = memory.directory(context.options)
    for slice in known == nil ? slices(of: volumes, directory) : [volumes] {
      try make(slice, from: known ?? shards(of: slice, directory), &memory, to: output)
    }
  }

  private func make(
    _ volumes: [Int], from shards: TermShards, _ memory: inout TermMemory, to output: IndexOutput
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
