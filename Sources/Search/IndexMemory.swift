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

  /// Numbered files that are known together.
  struct Family: Equatable, Sendable {
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
  /// What the search box proposes.
  var completions: Family
}

extension IndexMemory.Family {
  /// The paths of its files.
  func paths(in directory: FileDirectory) -> [String] {
    (0..<count).map { directory.path(of: $0, names[$0 / directory.volume]) }
  }
}
