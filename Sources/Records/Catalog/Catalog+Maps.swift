/// Which kinds have a map. These look at one field of each record, and do it where the summaries are:
/// from another target each would be copied with all that it holds.
extension Catalog {
  /// Whether a record of a kind that proves anything has a place on a map.
  package func isMapped(kind: Int) -> Bool {
    records(ofKind: kind).contains { summaries[$0].figures != nil && counts($0) }
  }
}

extension [Summary] {
  /// The kinds of records that have a place on a map and are meant for everybody.
  package var mappedKinds: Set<Int> {
    var mapped = Set<Int>()
    for place in indices
    where self[place].figures != nil && self[place].withdrawn == nil && !self[place].isDraft
      && !self[place].isInternal
    {
      mapped.insert(self[place].kind)
    }
    return mapped
  }
}
