import Vietnamese

/// The records of all parts under common numbers: by day of publication, those without one first,
/// then by address.
struct MergedRecords {
  /// Where a record is kept.
  struct Place {
    var part: Int
    var local: Int
  }

  let parts: [IndexPart]
  /// The title tokens of each part; here because copying a whole part for one token costs more.
  let titleTokens: [[TitleToken]]
  /// By record number.
  let places: [Place]
  /// For each part: the record numbers of its records.
  let ranks: [[UInt32]]
  /// Syllables of each record.
  let lengths: [UInt32]
  /// The length that counts as ordinary: the mean, rounded to a power of √2, so that one more
  /// record hardly ever changes the weights of all others.
  let ordinaryLength: Int

  init(_ parts: [IndexPart]) {
    self.parts = parts
    titleTokens = parts.map(\.titles)
    let all = parts.enumerated().flatMap { number, part in
      part.records.indices.map { Place(part: number, local: $0) }
    }
    places = all.sorted {
      Self.comesBefore(parts[$0.part].records[$0.local], parts[$1.part].records[$1.local])
    }
    var ranks = parts.map { [UInt32](repeating: 0, count: $0.records.count) }
    for (rank, place) in places.enumerated() { ranks[place.part][place.local] = UInt32(rank) }
    self.ranks = ranks
    lengths = places.map { parts[$0.part].records[$0.local].length }
    let total = lengths.reduce(0) { $0 + Int($1) }
    ordinaryLength = Self.rounded(total / max(1, lengths.count))
  }

  /// The order of the catalog, whose addresses have no slash at the end.
  private static func comesBefore(_ one: IndexPart.Record, _ other: IndexPart.Record) -> Bool {
    let days = (one.entry.date?.daysSinceEpoch ?? .min, other.entry.date?.daysSinceEpoch ?? .min)
    if days.0 != days.1 { return days.0 < days.1 }
    let (a, b) = (trimmed(one.entry.address), trimmed(other.entry.address))
    return a.elementsEqual(b)
      ? one.text.lexicographicallyPrecedes(other.text) : a.lexicographicallyPrecedes(b)
  }

  private static func trimmed(_ address: String) -> Substring.UTF8View {
    (address.utf8.last == 0x2F ? address.dropLast() : address[...]).utf8
  }

  var count: Int { places.count }

  func entry(_ record: Int) -> SearchEntry {
    parts[places[record].part].records[places[record].local].entry
  }

  /// The name of the text of a record: ten digits of hash.
  func text(_ record: Int) -> [UInt8] {
    parts[places[record].part].records[places[record].local].text
  }

  private static func rounded(_ mean: Int) -> Int {
    var power = 16
    while power * 2 <= mean { power *= 2 }
    // 1.1892 and 1.6818 are the geometric middles between 1, √2 and 2.
    if mean * 10_000 > power * 16_818 { return power * 2 }
    return mean * 10_000 > power * 11_892 ? power * 1_414 / 1_000 : power
  }
}
