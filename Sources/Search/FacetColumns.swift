import Vietnamese

/// The facet values of every record, as columns of few characters, and the counts of each value.
struct FacetColumns {
  /// Records in one block file.
  static let block = 4096

  /// One facet: its values in the order of their keys.
  struct Facet {
    var keys: [String]
    var labels: [String]
    /// For each record the place of its value plus one, 0 for none.
    var column: [UInt32]
  }

  let kinds: Facet
  let units: Facet
  let states: Facet
  /// The pairs of kind and state that occur: kind in the high 16 bits.
  private let pairs: [UInt32]
  private let pairPlace: [UInt32: UInt32]
  private let years: [Int?]

  init(_ index: MergedRecords, labels: FacetLabels) {
    let entries = (0..<index.count).map { index.entry($0) }
    kinds = Self.facet(entries.map { $0.kind }, labels.kinds)
    units = Self.facet(entries.map { $0.unit }, labels.units)
    states = Self.facet(entries.map { $0.state }, labels.states)
    years = entries.map { $0.date?.year }
    pairs = Set(zip(kinds.column, states.column).map { $0 << 16 | $1 }).sorted()
    pairPlace = Dictionary(uniqueKeysWithValues: zip(pairs, 0...))
  }

  private static func facet(_ values: [String?], _ labels: [String: String]) -> Facet {
    let keys = Set(values.lazy.compactMap(\.self)).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    var place: [String: UInt32] = [:]
    for (number, key) in keys.enumerated() { place[key] = UInt32(number + 1) }
    return Facet(
      keys: keys, labels: keys.map { labels[$0] ?? $0 },
      column: values.map { value in value.flatMap { place[$0] } ?? 0 })
  }

  /// Runs of records of one year, oldest first: `[[first, last, year], …]`, year 0 for none.
  func epochs() -> [UInt8] {
    var json = JSONBytes()
    json.raw("[")
    var first = 0
    for record in years.indices where record + 1 == years.count || years[record + 1] != years[first]
    {
      if first > 0 { json.comma() }
      json.json(Self.list([first, record, years[first] ?? 0]))
      first = record + 1
    }
    json.raw("]")
    return json.bytes
  }

  /// What the client must know to read the columns: `"kind":…,"state":…,"fs":…,"w":…`.
  func names(into json: inout JSONBytes) {
    for (name, facet) in [("kind", kinds), ("state", states)] {
      json.string(name)
      json.raw(":[")
      for place in facet.keys.indices {
        if place > 0 { json.comma() }
        json.raw("[")
        json.string(facet.keys[place])
        json.comma()
        json.string(facet.labels[place])
        json.raw("]")
      }
      json.raw("],")
    }
    json.raw("\"fs\":[")
    for (place, pair) in pairs.enumerated() {
      if place > 0 { json.comma() }
      json.json(Self.list([Int(pair >> 16), Int(pair & 0xFFFF)]))
    }
    json.raw("],\"w\":")
    json.json(Self.list([Self.width(pairs.count), Self.width(units.keys.count + 1)]))
  }

  /// The column of (kind, state) for a block of records.
  func contents(ofBlock block: Int) -> [UInt8] {
    Self.column(
      range(block).map { pairPlace[kinds.column[$0] << 16 | states.column[$0]] ?? 0 }, pairs.count)
  }

  /// The column of units for a block of records.
  func unitContents(ofBlock block: Int) -> [UInt8] {
    Self.column(range(block).map { units.column[$0] }, units.keys.count + 1)
  }

  private func range(_ block: Int) -> Range<Int> {
    (block * Self.block)..<min(years.count, (block + 1) * Self.block)
  }

  /// The counts of the commonest values over some records: for each facet, and the year,
  /// `[value, count, value, count, …]`.
  func counts(over records: some Sequence<UInt32>) -> [UInt8] {
    var tallies = named.map { [Int](repeating: 0, count: $0.1.keys.count + 1) }
    var byYear: [Int: Int] = [:]
    let columns = named.map(\.1.column)
    for record in records {
      for (place, column) in columns.enumerated() {
        tallies[place][Int(column[Int(record)])] += 1
      }
      byYear[years[Int(record)] ?? 0, default: 0] += 1
    }
    let counted = tallies.map { tally in
      tally.indices.filter { tally[$0] > 0 }.map { (key: $0, value: tally[$0]) }
    }
    var json = JSONBytes()
    json.raw("[")
    for (place, tally) in (counted + [byYear.map { $0 }]).enumerated() {
      if place > 0 { json.comma() }
      let top = tally.filter { $0.key != 0 }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
      json.json(Self.list(top.flatMap { [$0.key, $0.value] }))
    }
    json.raw("]")
    return json.bytes
  }

  private var named: [(String, Facet)] { [("kind", kinds), ("unit", units), ("state", states)] }

  /// Digits of base 64 that tell so many values apart.
  private static func width(_ values: Int) -> Int {
    var width = 1
    while 1 << (6 * width) < values { width += 1 }
    return width
  }

  /// A JSON string: for each record its value, of so many.
  private static func column(_ values: [UInt32], _ count: Int) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let width = width(count)
    var digits: [UInt8] = []
    digits.reserveCapacity(values.count * width)
    for value in values {
      for digit in (0..<width).reversed() {
        digits.append(alphabet[Int(value >> (6 * UInt32(digit))) & 63])
      }
    }
    var json = JSONBytes()
    json.string(digits)
    return json.bytes
  }

  private static func list(_ values: [Int]) -> [UInt8] {
    var json = JSONBytes()
    json.raw("[")
    for (place, value) in values.enumerated() {
      if place > 0 { json.comma() }
      json.int(value)
    }
    json.raw("]")
    return json.bytes
  }
}
