import Diagnostics
import Records
import Vietnamese

extension Site {
  /// Whether a record comes before another in the order of titles: that of Vietnamese, or in English
  /// that of letters without their marks.
  func collationOrder(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (sortKey(of: one), sortKey(of: other))
    return a == b ? one < other : a.lexicographicallyPrecedes(b)
  }

  private func sortKey(of id: Int) -> [UInt8] {
    let title = catalog.summaries[id].title
    let key = Array(VietnameseCollation.sortKey(title))
    return language == .vi ? key : Array(Slug.make(title).utf8) + [0] + key
  }
}
