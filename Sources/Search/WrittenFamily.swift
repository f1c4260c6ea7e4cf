import Workers

/// The numbered files of a family, as they were written.
struct WrittenFamily: Sendable {
  let directory: FileDirectory
  /// The names of the volumes.
  let names: [FileDirectory.Name]
}

extension FileDirectory {
  /// Writes all files, from what each says.
  func write<Failure: Error>(
    _ workers: Workers, _ contents: @Sendable (Int) -> [UInt8],
    to emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> WrittenFamily {
    let names = try workers.map(volumeCount) { volume throws(Failure) in
      try write(files(ofVolume: volume).map(contents), asVolume: volume, to: emit)
    }
    return WrittenFamily(directory: self, names: names)
  }
}
