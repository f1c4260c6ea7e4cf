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
  private var slots = HashSlots(for: 8)

  /// How many there are.
  var count: Int { items.count }

  /// The claim of a path; there is one once it is set.
  subscript(path: String) -> Claim? {
    get { place(of: path, ContentHash(of: path.utf8.span).value).map(claim) }
    set {
      guard let newValue else { return }
      let hash = ContentHash(of: path.utf8.span).value
      let found = place(of: path, hash)
      sources[found ?? items.count] = newValue.source
      if let found {
        (items[found].standing, items[found].entry) = (newValue.standing, newValue.entry)
        return
      }
      if items.count == slots.capacity { grow() }
      slots.add(items.count, hash)
      items.makeRoom(for: 1)
      items.append(
        Item(
          start: text.count, length: Int32(path.utf8.count), standing: newValue.standing,
          entry: newValue.entry))
      text.makeRoom(for: path.utf8.count)
      text.append(contentsOf: path.utf8)
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

  private func place(of path: String, _ hash: UInt64) -> Int? {
    slots.place(of: hash) { text.span.extracting(range($0)).order(to: path.utf8.span) == 0 }
  }

  private mutating func grow() {
    slots = HashSlots(for: items.count * 2)
    for place in items.indices {
      slots.add(place, ContentHash(of: text.span.extracting(range(place))).value)
    }
  }
}

extension Array {
  /// Takes room for more elements, for a quarter of what there are and not for as many again: of
  /// hundreds of thousands of paths that would be tens of megabytes that nobody uses.
  fileprivate mutating func makeRoom(for more: Int) {
    if count + more > capacity { reserveCapacity(count + Swift.max(more, count / 4, 16)) }
  }
}
