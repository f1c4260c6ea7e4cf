/// Terms to dense numbers: an open-addressed table of 64-bit keys.
struct TermTable: Sendable {
  private(set) var keys: [TermKey] = []
  private var slots = [UInt32](repeating: 0, count: 4096)

  var count: Int { keys.count }

  /// The number of the term, which is stored when it is new.
  mutating func id(of key: TermKey) -> Int {
    var slot = place(of: key, in: slots.count)
    let mask = slots.count - 1
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if keys[id] == key { return id }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// The number of a term that may be absent.
  func find(_ key: TermKey) -> Int? {
    var slot = place(of: key, in: slots.count)
    let mask = slots.count - 1
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if keys[id] == key { return id }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func place(of key: TermKey, in size: Int) -> Int {
    let mixed = (key.bits ^ (key.bits >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 24) & (size - 1)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (id, key) in keys.enumerated() {
      var slot = place(of: key, in: larger.count)
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(id + 1)
    }
    slots = larger
  }
}
