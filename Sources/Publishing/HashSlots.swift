/// The places of things that are found by their hashes: hardly more than eight bytes for each.
struct HashSlots: Sendable {
  /// Half of the hash of a thing, and its place from 1 on; 0 where nothing is. A thing stands where
  /// the end of its hash says, or behind that, at the first free slot.
  private var slots: [UInt64]

  /// No places yet, and room for so many things.
  init(for count: Int) {
    var size = 2
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// For how many things there is room: with more of them they would stand far from their slots.
  var capacity: Int { slots.count / 2 }

  /// The place of the thing with a hash; `isIt` tells it from others whose hashes are alike.
  func place(of hash: UInt64, _ isIt: (Int) -> Bool) -> Int? {
    var slot = slot(of: hash)
    while slots[slot] != 0 {
      let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, isIt(place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes the place of a thing that has none yet.
  mutating func add(_ place: Int, _ hash: UInt64) {
    var slot = slot(of: hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }
}
