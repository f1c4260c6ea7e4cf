import Vietnamese

/// The order of records, and which of them the site shows.
extension CatalogBuilder {
  /// Puts the summaries into their order, those that the site shows first, and says how many these
  /// are. They change places one by one: a second array of them would be the largest of all.
  func order(_ summaries: inout [Summary]) -> Int {
    let ranks = summaries.indices.map { CatalogRank(summaries, at: $0) }.sorted()
    var (places, hidden): ([Int], [Int]) = ([], [])
    places.reserveCapacity(ranks.count)
    for rank in ranks {
      if isShown(rank.place, of: summaries) {
        places.append(rank.place)
      } else {
        hidden.append(rank.place)
      }
    }
    let shownCount = places.count
    places += hidden
    // A span moves them; an array would copy each with all that it holds.
    var moved = summaries.mutableSpan
    for (place, wanted) in places.enumerated() {
      // What stood there may have changed places before.
      var now = wanted
      while now < place { now = places[now] }
      moved.swapAt(place, now)
    }
    return shownCount
  }

  private func isShown(_ id: Int, of summaries: [Summary]) -> Bool {
    if summaries[id].isInternal, audience == .public { return false }
    // What its kind redacts after its posting waits for it, too.
    if summaries[id].posting.isAhead(on: today),
      kinds.kinds[summaries[id].kind].afterPosting != .keep
    {
      return false
    }
    if showsDrafts { return true }
    return !summaries[id].isDraft && (summaries[id].published ?? today) <= today
  }
}
