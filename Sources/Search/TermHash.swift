/// The hash by which terms are spread over shards: FNV-1a of 32 bits with a last shift, so that the
/// low bits are usable. The client computes the same to find the shard of a term.
enum TermHash {
  static let start: UInt32 = 0x811C_9DC5

  static func advance(_ state: UInt32, over bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = state
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  static func finish(_ state: UInt32, among count: Int) -> Int {
    Int((state ^ (state >> 15)) % UInt32(count))
  }

  /// The shard of a term among so many.
  static func shard(of term: some Sequence<UInt8>, among count: Int) -> Int {
    finish(advance(start, over: term), among: count)
  }
}
