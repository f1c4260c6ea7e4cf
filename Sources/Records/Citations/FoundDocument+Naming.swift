extension FoundDocument {
  /// All documents in the order of their slugs, of which no two are equal: what else tells them apart
  /// is added.
  static func named(_ all: [FoundDocument]) -> [FoundDocument] {
    let slugs = all.map(\.document.slug)
    // Documents are large, so places are sorted.
    let places = all.indices.sorted { one, other in
      slugs[one] == slugs[other] ? isBefore(all[one], all[other]) : slugs[one] < slugs[other]
    }
    var named = places.map { all[$0] }
    let taken = places.map { slugs[$0] }
    var start = 0
    var isSorted = true
    while start < named.count {
      let end = taken[start...].firstIndex { $0 != taken[start] } ?? taken.count
      if end - start > 1 {
        tellApart(start..<end, of: &named, taken)
        isSorted = false
      }
      start = end
    }
    if !isSorted { named.sort { $0.document.slug < $1.document.slug } }
    return named
  }

  /// Gives documents of one slug, which stand in a range, slugs of their own.
  private static func tellApart(
    _ same: Range<Int>, of all: inout [FoundDocument], _ taken: [String]
  ) {
    var count = 0
    let slug = taken[same.lowerBound]
    let regulation = slug + "-quy-dinh"
    var isRegulationTaken = taken.containsSorted(regulation)
    for index in same {
      if all[index].isRegulation, !isRegulationTaken {
        all[index].document.slug = regulation
        isRegulationTaken = true
        continue
      }
      repeat {
        count += 1
        all[index].document.slug = count == 1 ? slug : "\(slug)-\(count)"
      } while count != 1 && taken.containsSorted(all[index].document.slug)
    }
  }
}

extension [String] {
  /// Whether a text is among these, which are sorted.
  fileprivate func containsSorted(_ text: String) -> Bool {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle] == text { return true }
      range = self[middle] < text ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}
