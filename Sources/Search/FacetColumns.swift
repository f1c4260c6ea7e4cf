import Hashing
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
  /// The year of each record, 0 for none.
  private let years: [UInt32]
  /// The greatest value of each column: kinds, units, states, years.
  private let most: [UInt32]

  init(_ index: MergedRecords, labels: FacetLabels) {
    kinds = Self.facet(index.facet(.kind), labels.kinds)
    units = Self.facet(index.facet(.unit), labels.units)
    states = Self.facet(index.facet(.state), labels.states)
    years = (0..<index.count).map { record in
      let day = index.row(record).day
      return day == .min ? 0 : UInt32(CivilDate(daysSinceEpoch: Int(day)).year)
    }
    most = [kinds.column, units.column, states.column, years].map { $0.max() ?? 0 }
    pairs = Set(zip(kinds.column, states.column).map { $0 << 16 | $1 }).sorted()
    pairPlace = Dictionary(uniqueKeysWithValues: zip(pairs, 0...))
  }

  private static func facet(
    _ facet: (keys: [String], column: [UInt32]), _ labels: [String: String]
  ) -> Facet {
    Facet(
      keys: facet.keys, labels: facet.keys.map { labels[$0] ?? $0 }, column: facet.column)
  }

  /// Runs of records of one year, oldest first: `[[first, last, year], …]`, year 0 for none.
  func epochs() -> [UInt8] {
    let ends = years.indices.filter { $0 + 1 == years.count || years[$0 + 1] != years[$0] }
    var json = JSONBytes()
    json.array(ends.enumerated()) { json, end in
      let first = end.offset == 0 ? 0 : ends[end.offset - 1] + 1
      json.ints([first, end.element, Int(years[first])])
    }
    return json.bytes
  }

  /// What the client must know to read the columns: `"kind":…,"state":…,"fs":…,"w":…`.
  func names(into json: inout JSONBytes) {
    for (name, facet) in [("kind", kinds), ("state", states)] {
      json.string(name)
      json.raw(":")
      json.array(zip(facet.keys, facet.labels)) { json, value in json.pair(value.0, value.1) }
      json.comma()
    }
    json.raw("\"fs\":")
    json.array(pairs) { json, pair in json.ints([Int(pair >> 16), Int(pair & 0xFFFF)]) }
    json.raw(",\"w\":")
    json.ints([pairs.count, units.keys.count + 1].map(Base64Digits.width))
  }

  /// How many blocks of records there are.
  var blockCount: Int { (years.count + Self.block - 1) / Self.block }

  /// The families of numbered files that hold the columns, and what each says of a block.
  var blocks: [(family: String, contents: @Sendable (_ block: Int) -> [UInt8])] {
    [("f", contents(ofBlock:)), ("u", unitContents(ofBlock:))]
  }

  /// The column of (kind, state) for a block of records.
  private func contents(ofBlock block: Int) -> [UInt8] {
    Self.column(
      range(block).map { pairPlace[kinds.column[$0] << 16 | states.column[$0]] ?? 0 }, pairs.count)
  }

  /// The column of units for a block of records.
  private func unitContents(ofBlock block: Int) -> [UInt8] {
    Self.column(range(block).map { units.column[$0] }, units.keys.count + 1)
  }

  private func range(_ block: Int) -> Range<Int> {
    (block * Self.block)..<min(years.count, (block + 1) * Self.block)
  }

  /// The counts of the commonest values over some records: for each facet, and the year,
  /// `[value, count, value, count, …]`.
  func counts(over records: some Sequence<UInt32>) -> [UInt8] {
    let records = Array(records)
    let columns = [kinds.column, units.column, states.column, years]
    var json = JSONBytes()
    json.array(columns.enumerated()) { json, column in
      // Record by record and column by column: a table of counts stays in the cache.
      var tally = [Int](repeating: 0, count: Int(most[column.offset]) + 1)
      for record in records { tally[Int(column.element[Int(record)])] += 1 }
      // Units may be thousands; of the others there are few.
      let top = tally.indices.dropFirst().filter { tally[$0] > 0 }
        .sorted { (tally[$1], $0) < (tally[$0], $1) }.prefix(column.offset == 1 ? 12 : .max)
      json.ints(top.flatMap { [$0, tally[$0]] })
    }
    return json.bytes
  }

  /// A hash of the facet values of a record, by their places.
  func digest(of record: Int) -> UInt64 {
    let (kind, unit) = (UInt64(kinds.column[record]), UInt64(units.column[record]))
    let (state, year) = (UInt64(states.column[record]), UInt64(years[record]))
    return ContentHash.spread(ContentHash.spread(kind << 32 | unit) ^ (state << 32 | year))
  }

  /// A JSON string: for each record its value, of so many.
  private static func column(_ values: [UInt32], _ count: Int) -> [UInt8] {
    let width = Base64Digits.width(count)
    var digits: [UInt8] = []
    digits.reserveCapacity(values.count * width)
    for value in values { Base64Digits.append(value, width: width, to: &digits) }
    var json = JSONBytes()
    json.string(digits)
    return json.bytes
  }
}
