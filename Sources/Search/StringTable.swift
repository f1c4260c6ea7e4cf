import Hashing

/// Distinct byte strings, each under a dense number, in order of arrival.
///
/// Whoever only reads them by their numbers may let go of the hash table, half of the whole; it is made
/// again for the next string that is looked up.
struct StringTable: Sendable {
  /// All of them one after the other: of a table that was read, a piece of what it was read from.
  private var storage: ArraySlice<UInt8> = []
  private var ends: [UInt32] = [0]
  /// The first eight bytes of each, which tell most strings apart without looking at them.
  private var heads: [UInt64] = []
  /// The hash table: numbers plus one, 0 where a place is free. It is small, and what is met often has
  /// low numbers, so that what a text needs of both stays near the processor.
  private var slots: [UInt32] = []

  init() {}

  /// Strings of some lengths, all different, one after the other.
  init(lengths: [UInt32], storage: ArraySlice<UInt8>) {
    self.storage = storage
    ends.reserveCapacity(lengths.count + 1)
    var end: UInt32 = 0
    for length in lengths {
      end += length
      ends.append(end)
    }
  }

  var count: Int { ends.count - 1 }

  subscript(id: Int) -> ArraySlice<UInt8> {
    storage[(storage.startIndex + Int(ends[id]))..<(storage.startIndex + Int(ends[id + 1]))]
  }

  /// All of them by number.
  var strings: [ArraySlice<UInt8>] { (0..<count).map { self[$0] } }

  /// The same strings, numbered in the order of their bytes; for each number of now the new one.
  func sorted() -> (table: StringTable, ranks: [UInt32]) {
    // The first eight bytes tell most apart; zeros stand for those of shorter ones, which come before.
    let items = (0..<count).map { id in
      (
        head: Self.head(storage.span, Int(ends[id]), Int(ends[id + 1])).byteSwapped,
        id: UInt32(id)
      )
    }
    let order = items.sorted { one, other in
      one.head == other.head
        ? self[Int(one.id)].lexicographicallyPrecedes(self[Int(other.id)])
        : one.head < other.head
    }
    var table = StringTable()
    table.storage.reserveCapacity(storage.count)
    table.ends.reserveCapacity(count + 1)
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, item) in order.enumerated() {
      ranks[Int(item.id)] = UInt32(rank)
      table.storage += self[Int(item.id)]
      table.ends.append(UInt32(table.storage.count))
    }
    return (table, ranks)
  }

  mutating func id(of text: [UInt8]) -> Int {
    id(of: text.span, from: 0, to: text.count)
  }

  mutating func id(of text: ArraySlice<UInt8>) -> Int {
    id(of: text.span, from: 0, to: text.count)
  }

  /// The number of a string of another table.
  mutating func id(of number: Int, in other: StringTable) -> Int {
    id(of: other.storage.span, from: Int(other.ends[number]), to: Int(other.ends[number + 1]))
  }

  /// The number of the string in `source[low..<high]`, which is stored when it is new.
  mutating func id(of source: Span<UInt8>, from low: Int, to high: Int) -> Int {
    if slots.isEmpty { makeSlots() }
    let head = Self.head(source, low, high)
    let mask = slots.count - 1
    var place = Self.hash(head, source, low, high) & mask
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if heads[number] == head, equals(number, source, low, high) { return number }
      place = (place + 1) & mask
    }
    let id = count
    slots[place] = UInt32(id + 1)
    heads.append(head)
    for index in low..<high { storage.append(source[index]) }
    ends.append(UInt32(storage.count))
    if (id + 1) * 2 > slots.count { makeSlots() }
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

  /// Whether a string with the same head is all the same.
  @inline(__always)
  private func equals(_ id: Int, _ source: Span<UInt8>, _ low: Int, _ high: Int) -> Bool {
    let start = Int(ends[id])
    guard Int(ends[id + 1]) - start == high - low else { return false }
    let storage = storage.span
    var offset = 8
    while offset < high - low {
      if storage[start + offset] != source[low + offset] { return false }
      offset += 1
    }
    return true
  }

  /// Adds all strings to a digest.
  func add(to digest: inout Digest) {
    digest.add(storage)
    digest.add(ends.lazy.map(UInt64.init))
  }

  /// Lets go of what it takes to look up strings.
  mutating func freeze() {
    heads = []
    slots = []
    storage.trim()
    ends.trim()
  }

  /// Makes the hash table, for twice as many strings as there are at least.
  private mutating func makeSlots() {
    var size = 1024
    while size < (count + 1) * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    let mask = size - 1
    if heads.isEmpty {
      heads = (0..<count).map { Self.head(storage.span, Int(ends[$0]), Int(ends[$0 + 1])) }
    }
    for id in 0..<count {
      var place = Self.hash(heads[id], storage.span, Int(ends[id]), Int(ends[id + 1])) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(id + 1)
    }
  }
}
