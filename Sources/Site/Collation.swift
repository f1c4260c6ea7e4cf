import Records
import Vietnamese

extension Site {
  /// Whether a record comes before another in the order of Vietnamese titles.
  func collationOrder(_ one: Int, _ other: Int) -> Bool {
    let a = VietnameseCollation.sortKey(catalog.summaries[one].title)
    let b = VietnameseCollation.sortKey(catalog.summaries[other].title)
    return a == b ? one < other : a.lexicographicallyPrecedes(b)
  }
}
