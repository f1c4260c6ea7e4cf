import Workers

/// The numbered files of a family, as they were written.
struct WrittenFamily: Sendable {
  let directory: FileDirectory
  /// The names of the volumes.
  let names: [FileDirectory.Name]
}

extension FileDirectory {
  /// Writes all files, from what each says.
  func write(
    _ workers: Workers, _ contents: @Sendable (Int) -> [UInt8], to output: IndexOutput
  ) throws -> WrittenFamily {
    let names = try workers.map(volumeCount) { volume in
      try write(files(ofVolume: volume).map(contents), asVolume: volume, to: output)
    }
    return WrittenFamily(directory: self, names: names)
  }
}
