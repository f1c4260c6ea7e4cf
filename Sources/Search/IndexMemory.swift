/// What an index keeps for the next one in its place: files of which nothing has changed are not made
/// again.
///
/// It holds for files that the same program wrote. To lose it costs time only.
package struct IndexMemory: Equatable, Sendable {
  /// Numbered files, each volume of which is known by itself.
  struct Volumes: Equatable, Sendable {
    /// A volume as it was written.
    struct Volume: Equatable, Sendable {
      /// A hash of everything that its files say.
      var digest: UInt64
      var name: FileDirectory.Name
    }

    /// How many files a volume has, but for the last one.
    var filesInVolume: Int
    var all: [Volume]
  }

  /// What the search box proposes, in numbered files that are known together.
  struct Completions: Equatable, Sendable {
    /// A hash of everything that the files say.
    var digest: UInt64
    /// How many there are.
    var count: Int
    /// The names of their volumes.
    var names: [FileDirectory.Name]
  }

  /// The term shards.
  var terms: TermMemory
  /// What hits show.
  var records: Volumes
  /// The document numbers.
  var numbers: Volumes
  var completions: Completions
}

extension IndexMemory.Completions {
  func directory(_ options: IndexOptions) -> FileDirectory {
    FileDirectory(family: "c", count: count, names: options.names)
  }

  /// Whether each volume has a name.
  func isWhole(_ options: IndexOptions) -> Bool {
    names.count == directory(options).volumeCount
  }

  /// The paths of the files.
  func paths(_ options: IndexOptions) -> [String] {
    let directory = directory(options)
    return (0..<count).map { directory.path(of: $0, names[$0 / directory.volume]) }
  }

  /// The files as they stand.
  func files(_ options: IndexOptions) -> WrittenFamily {
    WrittenFamily(directory: directory(options), names: names)
  }
}
