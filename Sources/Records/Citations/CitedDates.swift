import Diagnostics
import Vietnamese

/// The dates with which records cite a document whose own date no record tells.
struct CitedDates {
  let catalog: Catalog
  let problems: CitationProblems

  /// A warning for each record that cites the document with another date than most others do.
  func problems(of citations: [CitationPlace]) -> [Diagnostic] {
    let mentions = citations.filter { catalog[$0].date != nil }
    guard let first = mentions.first,
      mentions.contains(where: { catalog[$0].date != catalog[first].date })
    else { return [] }
    return differing(mentions.filter { !problems.isAsWritten(catalog[$0], $0.citing) })
  }

  private func differing(_ mentions: [CitationPlace]) -> [Diagnostic] {
    var counts: [CivilDate: Set<Int>] = [:]
    for mention in mentions {
      if let date = catalog[mention].date { counts[date, default: []].insert(mention.citing) }
    }
    guard counts.count > 1,
      let usual = counts.max(by: { one, other in
        (one.value.count, other.key) < (other.value.count, one.key)
      })?.key,
      let first = mentions.filter({ catalog[$0].date == usual }).map(\.citing).min(),
      let witness = mentions.first(where: { $0.citing == first && catalog[$0].date == usual })
    else { return [] }
    var told = Set<Int>()
    return mentions.filter { mention in
      catalog[mention].date != usual && told.insert(mention.citing).inserted
    }
    .map {
      problems.twoDates(catalog[$0], in: $0.citing, usual, catalog[witness], in: witness.citing)
    }
  }
}
