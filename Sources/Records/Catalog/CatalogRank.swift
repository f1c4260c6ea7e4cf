import Vietnamese

/// What decides where a summary stands in the catalog: its date, those without one first, its
/// address, then its place in the content.
struct CatalogRank: Comparable {
  private let date: CivilDate?
  private let address: String
  private let file: Int
  private let ordinal: Int
  /// The place of the summary among those that are sorted.
  let place: Int

  init(_ summaries: [Summary], at place: Int) {
    date = summaries[place].date
    address = summaries[place].address
    file = summaries[place].file
    ordinal = summaries[place].ordinal
    self.place = place
  }

  static func < (one: CatalogRank, other: CatalogRank) -> Bool {
    switch (one.date, other.date) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a != b: return a < b
    default: break
    }
    if one.address != other.address { return one.address < other.address }
    return (one.file, one.ordinal) < (other.file, other.ordinal)
  }
}
