/// The hashes by which terms go into shards: those of their texts, of which the first word is hashed
/// once for all its pairs.
struct ShardHashes {
  private let folds: StringTable
  /// For each folded syllable the state behind it, and behind a space that follows.
  private var states: [(alone: UInt32, spaced: UInt32)] = []

  /// The hashes of terms of some folded syllables.
  init(_ folds: StringTable) {
    self.folds = folds
    states.reserveCapacity(folds.count)
    for fold in folds.strings {
      let state = TermHash.advance(TermHash.start, over: fold)
      states.append((state, TermHash.advance(state, over: [0x20])))
    }
  }

  /// The shard of a term among so many.
  @inline(__always)
  func shard(of key: TermKey, among count: Int) -> Int {
    guard let second = key.second else {
      return TermHash.finish(states[key.first].alone, among: count)
    }
    let state = TermHash.advance(states[key.first].spaced, over: folds[second])
    return TermHash.finish(state, among: count)
  }
}
