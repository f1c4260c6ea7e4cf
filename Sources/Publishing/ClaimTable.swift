import Hashing

/// Claims by their paths, which stand in one text: a large site has hundreds of thousands.
struct ClaimTable {
  private struct Item {
    /// Where the path stands in the text.
    var start: Int
    var length: Int32
    var standing: Claim.Standing
    var entry: Manifest.Entry
  }

  private var text: [UInt8] = []
  private var items: [Item] = []
  /// What some are made from, by their places.
  private var sources: [Int: String] = [:]
  /// Half of the hash of a path, and the place of its item from 1 on; 0 where nothing is. A path
  /// stands where the end of its hash says, or behind that, at the first free slot.
  private var slots = [UInt64](repeating: 0, count: 16)

  /// How many there are.
  var count: Int { items.count }

  /// The claim of a path; there is one once it is set.
  subscript(path: String) -> Claim? {
    get { place(of: path.utf8.span, ContentHash(of: path.utf8.span).value).found.map(claim) }
    set {
      guard let newValue else { return }
      if (items.count + 1) * 2 > slots.count { grow() }
      let hash = ContentHash(of: path.utf8.span).value
      let (found, slot) = place(of: path.utf8.span, hash)
      let place = found ?? items.count
      sources[place] = newValue.source
      if let found {
        (items[found].standing, items[found].entry) = (newValue.standing, newValue.entry)
        return
      }
      items.append(
        Item(
          start: text.count, length: Int32(path.utf8.count), standing: newValue.standing,
          entry: newValue.entry))
      text.append(contentsOf: path.utf8)
      slots[slot] = (hash >> 32) << 32 | UInt64(items.count)
    }
  }

  /// The paths, in no order.
  var paths: some Sequence<String> { items.indices.lazy.map(path) }

  /// All of them in the order of the bytes of their paths.
  var ordered: some Sequence<(path: String, claim: Claim)> {
    items.indices.sorted { text.order(of: range($0), range($1)) < 0 }.lazy
      .map { (path($0), claim($0)) }
  }

  private func claim(_ place: Int) -> Claim {
    Claim(
      entry: items[place].entry, source: sources[place], standing: items[place].standing)
  }

  private func path(_ place: Int) -> String { text.span.extracting(range(place)).text }

  private func range(_ place: Int) -> Range<Int> {
    items[place].start..<items[place].start + Int(items[place].length)
  }

  /// The place of a path, nil when it has none; and its slot, or the one that is free for it.
  private func place(of path: Span<UInt8>, _ hash: UInt64) -> (found: Int?, slot: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, text.span.extracting(range(place)).order(to: path) == 0 {
        return (place, slot)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in items.indices {
      let hash = ContentHash(of: text.span.extracting(range(place))).value
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
    }
  }
}
