/// How much one occurrence list of a term in a record weighs: BM25's term part in eight classes.
///
/// Parameters k1 = 0.9 and b = 0.4, the best of those measured on ALQAC-2023. Classes instead of
/// occurrences keep the record's length out of the client.
enum ImpactClass {
  static let count = 8
  private static let k1 = 0.9
  private static let b = 0.4

  /// The classes for 0 to 15 occurrences, three bits each, that of none lowest.
  static func all(length: Int, ordinary: Int) -> UInt64 {
    (0...TermRun.mostOccurrences).reduce(0) { bits, occurrences in
      bits | UInt64(of(occurrences: occurrences, length: length, ordinary: ordinary))
        << (3 * UInt64(occurrences))
    }
  }

  /// The class, from 0 to 7.
  static func of(occurrences: Int, length: Int, ordinary: Int) -> Int {
    let tf = Double(occurrences)
    let relative = Double(length) / Double(max(1, ordinary))
    let part = tf / (tf + k1 * (1 - b + b * relative))
    return min(count - 1, Int(part * Double(count)))
  }
}
