import Workers

extension IndexMemory.Volumes {
  /// Writes numbered files: volumes of which the digest is as it was stay.
  static func write(
    _ source: some NumberedFiles, _ options: IndexOptions, over earlier: Self?, _ workers: Workers,
    to output: IndexOutput
  ) throws -> (files: WrittenFamily, memory: Self) {
    let directory = source.directory(options)
    let earlier = earlier.flatMap { $0.filesInVolume == directory.volume ? $0 : nil }
    let volumes = try workers.map(directory.volumeCount) { number in
      let files = directory.files(ofVolume: number)
      let digest = source.digest(of: files)
      if let earlier, number < earlier.all.count, earlier.all[number].digest == digest {
        let volume = earlier.all[number]
        if try output.keep(files.map { directory.path(of: $0, volume.name) }) { return volume }
      }
      let contents = try files.map { try source.contents(of: $0) }
      let name = try directory.write(contents, asVolume: number, to: output)
      return Volume(digest: digest, name: name)
    }
    return (
      WrittenFamily(directory: directory, names: volumes.map(\.name)),
      Self(filesInVolume: directory.volume, all: volumes)
    )
  }
}

extension IndexMemory.Completions {
  /// Writes what is mined; all files stay where it would be just the same.
  static func write(
    _ miner: CompletionMiner, _ options: IndexOptions, over earlier: Self?, _ workers: Workers,
    to output: IndexOutput
  ) throws -> Self {
    let digest = miner.digest()
    if let earlier, earlier.digest == digest, earlier.isWhole(options),
      try output.keep(earlier.paths(options))
    {
      return earlier
    }
    let shards = CompletionShards(miner.phrases(workers), options: options)
    var completions = Self(digest: digest, count: shards.count, names: [])
    completions.names = try completions.directory(options)
      .write(workers, shards.contents(of:), to: output).names
    return completions
  }
}
