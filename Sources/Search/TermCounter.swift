/// Counts the terms of one record: a table that is cleared by raising a stamp.
struct TermCounter: Sendable {
  private var keys = [TermKey](repeating: TermKey(0), count: 2048)
  private var stamps = [UInt32](repeating: 0, count: 2048)
  private var counts = [UInt16](repeating: 0, count: 2048)
  private var stamp: UInt32 = 1
  private var used: [UInt32] = []

  mutating func add(_ key: TermKey) {
    let mask = keys.count - 1
    let mixed = (key.bits ^ (key.bits >> 31)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while stamps[slot] == stamp {
      if keys[slot] == key {
        if counts[slot] < .max { counts[slot] += 1 }
        return
      }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    stamps[slot] = stamp
    counts[slot] = 1
    used.append(UInt32(slot))
    if used.count * 2 > keys.count { grow() }
  }

  /// Hands over every term with its count, in order of arrival, and forgets them.
  mutating func drain(_ take: (TermKey, Int) -> Void) {
    for slot in used { take(keys[Int(slot)], Int(counts[Int(slot)])) }
    used.removeAll(keepingCapacity: true)
    stamp += 1
  }

  private mutating func grow() {
    let held = used.map { (keys[Int($0)], counts[Int($0)]) }
    let size = keys.count * 2
    keys = [TermKey](repeating: TermKey(0), count: size)
    stamps = [UInt32](repeating: 0, count: size)
    counts = [UInt16](repeating: 0, count: size)
    stamp = 1
    used.removeAll(keepingCapacity: true)
    for (key, count) in held {
      add(key)
      if let slot = used.last { counts[Int(slot)] = count }
    }
  }
}
