import Workers

extension IndexMemory.Volumes {
  /// Writes numbered files: volumes of which the digest is as it was stay.
  static func write<Failure: Error>(
    _ source: some NumberedFiles, _ options: IndexOptions, over earlier: Self?, _ workers: Workers,
    keeping keep: @Sendable (_ paths: [String]) throws(Failure) -> Bool,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> (files: WrittenFamily, memory: Self) {
    let directory = source.directory(options)
    let earlier = earlier.flatMap { $0.filesInVolume == directory.volume ? $0 : nil }
    let volumes = try workers.map(directory.volumeCount) { number throws(Failure) in
      let files = directory.files(ofVolume: number)
      let digest = source.digest(of: files)
      if let earlier, number < earlier.all.count, earlier.all[number].digest == digest {
        let volume = earlier.all[number]
        if try keep(files.map { directory.path(of: $0, volume.name) }) { return volume }
      }
      let name = try directory.write(files.map(source.contents(of:)), asVolume: number, to: emit)
      return Volume(digest: digest, name: name)
    }
    return (
      WrittenFamily(directory: directory, names: volumes.map(\.name)),
      Self(filesInVolume: directory.volume, all: volumes)
    )
  }
}

extension IndexMemory.Family {
  /// Writes numbered files, of which a digest tells all that they say together: they stay where it is as
  /// it was.
  /// - Parameter make: gives the number of the files, and what each says.
  static func write<Failure: Error>(
    _ family: String, digest: UInt64, over earlier: Self?, _ options: IndexOptions,
    _ workers: Workers, keeping keep: (_ paths: [String]) throws(Failure) -> Bool,
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
    _ make: () -> (count: Int, contents: @Sendable (Int) -> [UInt8])
  ) throws(Failure) -> Self {
    if let earlier, earlier.digest == digest {
      let files = earlier.files(family, options)
      if files.names.count == files.directory.volumeCount,
        try keep(earlier.paths(in: files.directory))
      {
        return earlier
      }
    }
    let (count, contents) = make()
    let files = try FileDirectory(family: family, count: count, names: options.names)
      .write(workers, contents, to: emit)
    return Self(digest: digest, count: count, names: files.names)
  }

  /// The files as they stand.
  func files(_ family: String, _ options: IndexOptions) -> WrittenFamily {
    WrittenFamily(
      directory: FileDirectory(family: family, count: count, names: options.names), names: names)
  }
}

extension TermMemory {
  /// The files as they stand.
  func files(_ options: IndexOptions) -> WrittenFamily {
    WrittenFamily(directory: directory(options), names: names)
  }
}
