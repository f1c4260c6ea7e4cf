import Vietnamese

/// The facet values of every record, as columns of few characters, and the counts of each value.
struct FacetColumns {
  /// Records in one block file.
  static let block = 4096

  /// One facet: its values in the order of their keys.
  struct Facet {
    var keys: [String]
    var labels: [String]
    var counts: [Int]
    /// For each record the place of its value plus one, 0 for none.
    var column: [UInt32]
    /// Characters of base 64 that a place takes.
    var width: Int {
      var width = 1
      while 1 << (6 * width) <= keys.count { width += 1 }
      return width
    }
  }

  let kinds: Facet
  let units: Facet
  let states: Facet
  private let years: [Int?]

  init(_ index: MergedRecords, labels: FacetLabels) {
    let entries = (0..<index.count).map { index.entry($0) }
    kinds = Self.facet(entries.map { $0.kind }, labels.kinds)
    units = Self.facet(entries.map { $0.unit }, labels.units)
    states = Self.facet(entries.map { $0.state }, labels.states)
    years = entries.map { $0.date?.year }
  }

  private static func facet(_ values: [String?], _ labels: [String: String]) -> Facet {
    var counts: [String: Int] = [:]
    for case let value? in values { counts[value, default: 0] += 1 }
    let keys = counts.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var place: [String: UInt32] = [:]
    for (number, key) in keys.enumerated() { place[key] = UInt32(number + 1) }
    return Facet(
      keys: keys, labels: keys.map { labels[$0] ?? $0 }, counts: keys.map { counts[$0] ?? 0 },
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

  /// Every value with its label and the number of its records.
  func summary() -> [UInt8] {
    var json = JSONBytes()
    json.raw("{")
    for (name, facet) in named {
      json.string(name)
      json.raw(":[")
      for place in facet.keys.indices {
        if place > 0 { json.comma() }
        json.raw("[")
        json.string(facet.keys[place])
        json.comma()
        json.string(facet.labels[place])
        json.comma()
        json.int(facet.counts[place])
        json.raw("]")
      }
      json.raw("],")
    }
    json.raw("\"w\":")
    json.json(Self.list(named.map { $0.1.width }))
    json.raw("}")
    return json.bytes
  }

  /// The columns of a block of records.
  func contents(ofBlock block: Int) -> [UInt8] {
    let range = (block * Self.block)..<min(years.count, (block + 1) * Self.block)
    var json = JSONBytes()
    json.raw("[")
    for (place, (_, facet)) in named.enumerated() {
      if place > 0 { json.comma() }
      json.string(Self.column(facet, range))
    }
    json.raw("]")
    return json.bytes
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

  private static func column(_ facet: Facet, _ range: Range<Int>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    return range.flatMap { record in
      (0..<facet.width).reversed().map { digit in
        alphabet[Int(facet.column[record] >> (6 * UInt32(digit))) & 63]
      }
    }
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
