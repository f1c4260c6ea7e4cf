/// The records of all parts by their number.
struct MergedRecords {
  /// Where a record is kept.
  struct Place {
    var part: Int
    var local: Int
  }

  let parts: [IndexPart]
  /// The title tokens of each part; here because copying a whole part for one token costs more.
  let titleTokens: [[TitleToken]]
  /// By record number; a number that no part gave is empty.
  let places: [Place?]
  /// Syllables of each record.
  let lengths: [UInt32]
  /// The length that counts as ordinary: the mean, rounded to a power of √2, so that one more
  /// record hardly ever changes the weights of all others.
  let ordinaryLength: Int

  init(_ parts: [IndexPart]) {
    self.parts = parts
    titleTokens = parts.map(\.titles)
    let count = parts.flatMap(\.records).map { Int($0.id) + 1 }.max() ?? 0
    var places = [Place?](repeating: nil, count: count)
    var lengths = [UInt32](repeating: 0, count: count)
    for (number, part) in parts.enumerated() {
      for (local, record) in part.records.enumerated() {
        places[Int(record.id)] = Place(part: number, local: local)
        lengths[Int(record.id)] = record.length
      }
    }
    self.places = places
    self.lengths = lengths
    let total = lengths.reduce(0) { $0 + Int($1) }
    ordinaryLength = Self.rounded(total / max(1, parts.reduce(0) { $0 + $1.records.count }))
  }

  var count: Int { places.count }

  func entry(_ record: Int) -> SearchEntry? {
    places[record].map { parts[$0.part].records[$0.local].entry }
  }

  private static func rounded(_ mean: Int) -> Int {
    var power = 16
    while power * 2 <= mean { power *= 2 }
    // 1.1892 and 1.6818 are the geometric middles between 1, √2 and 2.
    if mean * 10_000 > power * 16_818 { return power * 2 }
    return mean * 10_000 > power * 11_892 ? power * 1_414 / 1_000 : power
  }
}
