/// The hashes by which terms go into shards: those of their texts, of which the first word is hashed
/// once for all its pairs.
struct ShardHashes {
  private let texts: [UInt8]
  private var ends: [UInt32] = [0]
  /// For each folded syllable the state behind it, and behind a space that follows.
  private var states: [(alone: UInt32, spaced: UInt32)] = []

  /// The hashes of terms of some folded syllables.
  init(_ folds: [some Collection<UInt8>]) {
    texts = Array(folds.joined())
    ends.reserveCapacity(folds.count + 1)
    states.reserveCapacity(folds.count)
    var end: UInt32 = 0
    for fold in folds {
      end += UInt32(fold.count)
      ends.append(end)
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
    let range = Int(ends[second])..<Int(ends[second + 1])
    let state = TermHash.advance(states[key.first].spaced, over: texts[range])
    return TermHash.finish(state, among: count)
  }
}
