/// What an index keeps of its term shards for the next one in its place: a shard of which nothing has
/// changed is not made again.
///
/// It holds for files that the same program wrote. To lose it costs time only.
struct TermMemory: Equatable, Sendable {
  /// A shard as it was written.
  struct Shard: Equatable, Sendable {
    /// A hash of everything that its file and its segments say.
    var digest: UInt64
    /// About how many bytes its terms take; the sum of all decides how many shards there are.
    var size = 0
    /// The segments of its long lists.
    var segments: [HashedName] = []
  }

  /// What all shards depend on besides.
  let basis: UInt64
  var shards: [Shard]
  /// What their digests are the sums of.
  var digestShares: [TermDigests.Share]
  /// The names of the volumes.
  var names: [FileDirectory.Name]

  /// Whether it is whole.
  func fits(_ options: IndexOptions) -> Bool {
    !shards.isEmpty && names.count == directory(options).volumeCount
  }

  /// The files of the shards.
  func directory(_ options: IndexOptions) -> FileDirectory {
    FileDirectory(family: "t", count: shards.count, names: options.termNames)
  }

  /// The files as they stand.
  func files(_ options: IndexOptions) -> WrittenFamily {
    WrittenFamily(directory: directory(options), names: names)
  }
}
