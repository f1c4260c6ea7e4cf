/// The syllables of all parts under common numbers, in the order of their bytes.
///
/// Parts number syllables as they meet them; here the numbers no longer depend on how records
/// were split over parts.
struct MergedVocabulary {
  /// Folded syllables (and compound terms), sorted.
  let folds: [[UInt8]]
  /// Toned keys, sorted.
  let canons: [[UInt8]]
  /// For each part: its number of a folded syllable to the common one.
  let foldOfPart: [[UInt32]]
  /// For each part: its number of a toned key to the common one.
  let canonOfPart: [[UInt32]]

  init(_ parts: [IndexPart]) {
    (folds, foldOfPart) = Self.merged(parts.map(\.vocabulary.folds))
    (canons, canonOfPart) = Self.merged(parts.map(\.vocabulary.canons))
  }

  private static func merged(_ tables: [StringTable]) -> ([[UInt8]], [[UInt32]]) {
    var all = StringTable()
    let firstNumbers = tables.map { table in
      (0..<table.count).map { all.id(of: Array(table[$0])) }
    }
    let strings = (0..<all.count).map { Array(all[$0]) }
    let order = strings.indices.sorted { strings[$0].lexicographicallyPrecedes(strings[$1]) }
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { rank[number] = UInt32(place) }
    return (order.map { strings[$0] }, firstNumbers.map { $0.map { rank[$0] } })
  }
}
