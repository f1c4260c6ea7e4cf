import Workers

/// The syllables of all parts under common numbers, in the order of their bytes.
///
/// Parts number syllables as they meet them; here the numbers no longer depend on how records
/// were split over parts.
struct MergedVocabulary {
  /// Folded syllables (and compound terms), sorted.
  let folds: [[UInt8]]
  /// Toned keys, sorted.
  let canons: [[UInt8]]
  /// The folded syllable of each toned key.
  let foldOfCanon: [UInt32]
  /// For each part: its number of a folded syllable to the common one.
  let foldOfPart: [[UInt32]]
  /// For each part: its number of a toned key to the common one.
  let canonOfPart: [[UInt32]]

  init(_ parts: [Vocabulary], _ workers: Workers = Workers(jobs: 1)) {
    ((folds, foldOfPart), (canons, canonOfPart)) = workers.both {
      Self.merged(parts.map(\.folds))
    } _: {
      Self.merged(parts.map(\.canons))
    }
    var foldOfCanon = [UInt32](repeating: 0, count: canons.count)
    for (number, part) in parts.enumerated() {
      for (canon, fold) in part.foldOfCanon.enumerated() {
        foldOfCanon[Int(canonOfPart[number][canon])] = foldOfPart[number][Int(fold)]
      }
    }
    self.foldOfCanon = foldOfCanon
  }

  private static func merged(_ tables: [StringTable]) -> ([[UInt8]], [[UInt32]]) {
    var all = StringTable()
    let firstNumbers = tables.map { table in
      (0..<table.count).map { all.id(of: table[$0]) }
    }
    let strings = (0..<all.count).map { Array(all[$0]) }
    let order = sortedNumbers(of: strings)
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { rank[number] = UInt32(place) }
    return (order.map { strings[$0] }, firstNumbers.map { $0.map { rank[$0] } })
  }

  /// The places of distinct strings in the order of their bytes. Most differ in the first eight.
  private static func sortedNumbers(of strings: [[UInt8]]) -> [Int] {
    let keyed = strings.enumerated().map { number, string in
      (
        key: string.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          << (8 * UInt64(8 - min(8, string.count))), number: number
      )
    }
    return keyed.sorted {
      $0.key != $1.key
        ? $0.key < $1.key : strings[$0.number].lexicographicallyPrecedes(strings[$1.number])
    }.map(\.number)
  }
}
