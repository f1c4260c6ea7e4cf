/// Distinct byte strings, each under a dense number, in order of arrival.
///
/// Whoever only reads them by their numbers may let go of the hash table, half of the whole; it is made
/// again for the next string that is looked up.
struct StringTable: Sendable {
  /// A place of the hash table: the number plus one (0 when free), and what tells most strings
  /// apart without looking at them.
  private struct Slot {
    var head: UInt64 = 0
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private var storage: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)

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
    if slots.isEmpty { makeSlots() }
    let head = Self.head(source, low, high)
    let length = UInt32(high - low)
    let mask = slots.count - 1
    var place = Self.hash(head, source, low, high) & mask
    while slots[place].number != 0 {
      let slot = slots[place]
      if slot.head == head, slot.length == length,
        length <= 8 || equals(Int(slot.number) - 1, source, low, high)
      {
        return Int(slot.number) - 1
      }
      place = (place + 1) & mask
    }
    let id = count
    slots[place] = Slot(head: head, length: length, number: UInt32(id + 1))
    for index in low..<high { storage.append(source[index]) }
    ends.append(UInt32(storage.count))
    if (id + 1) * 2 > slots.count { grow() }
    return id
  }

  /// The first eight bytes, fewer when there are no more, as one number.
  @inline(__always)
  private static func head(_ source: Span<UInt8>, _ low: Int, _ high: Int) -> UInt64 {
    if low + 8 <= source.count {
      let word = source.bytes.unsafeLoadUnaligned(fromByteOffset: low, as: UInt64.self)
      let head = UInt64(littleEndian: word)
      return high - low >= 8 ? head : head & (1 << UInt64(8 * (high - low)) - 1)
    }
    var head: UInt64 = 0
    for index in low..<min(high, low + 8) {
      head |= UInt64(source[index]) << UInt64(8 * (index - low))
    }
    return head
  }

  @inline(__always)
  private static func hash(
    _ head: UInt64, _ source: Span<UInt8>, _ low: Int, _ high: Int
  ) -> Int {
    var hash = (head ^ UInt64(high - low)) &* 0x9E37_79B9_7F4A_7C15
    var index = low + 8
    while index < high {
      hash = (hash ^ hash >> 29 ^ UInt64(source[index])) &* 0xBF58_476D_1CE4_E5B9
      index += 1
    }
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private func equals(_ id: Int, _ source: Span<UInt8>, _ low: Int, _ high: Int) -> Bool {
    let start = Int(ends[id])
    let storage = storage.span
    for offset in 8..<(high - low) where storage[start + offset] != source[low + offset] {
      return false
    }
    return true
  }

  /// Lets go of what it takes to look up strings.
  mutating func freeze() {
    slots = []
    storage.trim()
    ends.trim()
  }

  /// Adds a string that is not there yet, without looking.
  mutating func append(_ text: ArraySlice<UInt8>) {
    storage.append(contentsOf: text)
    ends.append(UInt32(storage.count))
  }

  private mutating func makeSlots() {
    var size = 1024
    while size < count * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    let mask = size - 1
    for id in 0..<count {
      let (low, high) = (Int(ends[id]), Int(ends[id + 1]))
      let head = Self.head(storage.span, low, high)
      var place = Self.hash(head, storage.span, low, high) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = Slot(head: head, length: UInt32(high - low), number: UInt32(id + 1))
    }
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    for slot in slots where slot.number != 0 {
      let id = Int(slot.number) - 1
      var place = Self.hash(slot.head, storage.span, Int(ends[id]), Int(ends[id + 1])) & mask
      while larger[place].number != 0 { place = (place + 1) & mask }
      larger[place] = slot
    }
    slots = larger
  }
}
