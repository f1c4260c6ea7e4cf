/// Distinct byte strings, each under a dense number, in order of arrival.
struct StringTable: Sendable {
  private var storage: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var slots = [UInt32](repeating: 0, count: 1024)

  init() {}

  var count: Int { ends.count - 1 }

  subscript(id: Int) -> ArraySlice<UInt8> {
    storage[Int(ends[id])..<Int(ends[id + 1])]
  }

  /// All of them by number.
  var strings: [ArraySlice<UInt8>] { (0..<count).map { self[$0] } }

  mutating func id(of text: [UInt8]) -> Int {
    id(of: text.span, from: 0, to: text.count)
  }

  mutating func id(of text: ArraySlice<UInt8>) -> Int {
    id(of: text.span, from: 0, to: text.count)
  }

  /// The number of the string in `source[low..<high]`, which is stored when it is new.
  mutating func id(of source: Span<UInt8>, from low: Int, to high: Int) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(source, low, high) & mask
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if equals(id, source, low, high) { return id }
      slot = (slot + 1) & mask
    }
    let id = count
    slots[slot] = UInt32(id + 1)
    for index in low..<high { storage.append(source[index]) }
    ends.append(UInt32(storage.count))
    if (id + 1) * 2 > slots.count { grow() }
    return id
  }

  private static func hash(_ source: Span<UInt8>, _ low: Int, _ high: Int) -> Int {
    var hash = ContentHash.start
    for index in low..<high { hash = (hash ^ UInt32(source[index])) &* 0x0100_0193 }
    return Int(hash ^ (hash >> 15))
  }

  private func equals(_ id: Int, _ source: Span<UInt8>, _ low: Int, _ high: Int) -> Bool {
    let start = Int(ends[id])
    guard Int(ends[id + 1]) - start == high - low else { return false }
    let storage = storage.span
    for offset in 0..<(high - low) where storage[start + offset] != source[low + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for id in 0..<count {
      var slot = Self.hash(storage.span, Int(ends[id]), Int(ends[id + 1])) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(id + 1)
    }
    slots = larger
  }
}
