import Hashing

/// The records of all parts under common numbers: by their date, those without one first, then
/// by address.
struct MergedRecords {
  /// Where a record is kept.
  struct Place {
    var part: UInt32
    var local: UInt32
  }

  private let parts: [RecordTable]
  /// By record number.
  let places: [Place]
  /// For each part: the record numbers of its records.
  let ranks: [[UInt32]]
  /// The length that counts as ordinary: the mean, rounded to a power of √2, so that one more
  /// record hardly ever changes the weights of all others.
  let ordinaryLength: Int
  /// For each record the classes of weight for 0, 1, … occurrences, three bits each.
  let classes: [UInt64]

  init(_ parts: [RecordTable]) {
    self.parts = parts
    places = RecordOrder.places(in: parts)
    var ranks = parts.map { [UInt32](repeating: 0, count: $0.count) }
    for (rank, place) in places.enumerated() {
      ranks[Int(place.part)][Int(place.local)] = UInt32(rank)
    }
    self.ranks = ranks
    let lengths = places.map { Int(parts[Int($0.part)].rows[Int($0.local)].length) }
    let ordinary = Self.rounded(lengths.reduce(0, +) / max(1, lengths.count))
    ordinaryLength = ordinary
    classes = lengths.map { ImpactClass.all(length: $0, ordinary: ordinary) }
  }

  var count: Int { places.count }

  func entry(_ record: Int) throws(IndexPartError) -> SearchEntry {
    try parts[Int(places[record].part)].entry(Int(places[record].local))
  }

  /// The facts of a record.
  func row(_ record: Int) -> RecordTable.Row {
    parts[Int(places[record].part)].rows[Int(places[record].local)]
  }

  /// The document number of a record as written.
  func number(_ record: Int) -> String? {
    parts[Int(places[record].part)].number(Int(places[record].local))
  }

  /// The name of the text of a record: ten digits of hash.
  func text(_ record: Int) -> [UInt8] { row(record).text.digits }

  /// Adds everything to a digest that was told of a record, but its facets.
  func add(_ record: Int, to digest: inout Digest) {
    parts[Int(places[record].part)].add(Int(places[record].local), to: &digest)
  }

  /// The values of a facet in the order of their bytes, and for each record the place of its value
  /// plus one, 0 for none.
  func facet(_ facet: RecordTable.Facet) -> (keys: [String], column: [UInt32]) {
    var table = StringTable()
    // For each part: its number of a value, plus one, to the common one.
    let common = parts.map { part in
      [0]
        + part.values.strings.map {
          $0.starts(with: facet.prefix) ? table.id(of: $0) + 1 : 0
        }
    }
    let order = (0..<table.count).sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
    var rank = [UInt32](repeating: 0, count: order.count + 1)
    for (place, number) in order.enumerated() { rank[number + 1] = UInt32(place + 1) }
    let keys = order.map {
      String(decoding: table[$0].dropFirst(facet.prefix.count), as: UTF8.self)
    }
    let column = places.map { place in
      let row = parts[Int(place.part)].rows[Int(place.local)]
      return rank[common[Int(place.part)][Int(row.value(of: facet))]]
    }
    return (keys, column)
  }

  /// How much a posting weighs.
  func mark(_ posting: Posting) -> UInt8 {
    UInt8(truncatingIfNeeded: classes[Int(posting.record)] >> (3 * UInt64(posting.occurrences)) & 7)
  }

  private static func rounded(_ mean: Int) -> Int {
    var power = 16
    while power * 2 <= mean { power *= 2 }
    // 1.1892 and 1.6818 are the geometric middles between 1, √2 and 2.
    if mean * 10_000 > power * 16_818 { return power * 2 }
    return mean * 10_000 > power * 11_892 ? power * 1_414 / 1_000 : power
  }
}
