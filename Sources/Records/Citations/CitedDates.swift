import Diagnostics
import Vietnamese

/// The dates with which documents are cited whose own date no record tells.
struct CitedDates {
  private struct Mention {
    let cited: CitedDocument
    let citing: Int
  }

  private var mentions: [CitationTable.Target: [Mention]] = [:]

  /// Notes a citation of a document.
  mutating func add(_ cited: CitedDocument, of target: CitationTable.Target, in citing: Int) {
    guard cited.date != nil else { return }
    mentions[target, default: []].append(Mention(cited: cited, citing: citing))
  }

  /// A warning for each record that cites a document with another date than most others do.
  func problems(_ problems: CitationProblems) -> [Diagnostic] {
    mentions.values.flatMap { mentions -> [Diagnostic] in
      let mentions = mentions.filter { !problems.isAsWritten($0.cited, $0.citing) }
      var counts: [CivilDate: Set<Int>] = [:]
      for mention in mentions {
        if let date = mention.cited.date { counts[date, default: []].insert(mention.citing) }
      }
      guard counts.count > 1,
        let usual = counts.max(by: { one, other in
          (one.value.count, other.key.iso) < (other.value.count, one.key.iso)
        })?.key,
        let first = mentions.filter({ $0.cited.date == usual }).map(\.citing).min(),
        let witness = mentions.first(where: { $0.citing == first && $0.cited.date == usual })
      else { return [] }
      var told = Set<Int>()
      return mentions.filter { mention in
        mention.cited.date != usual && told.insert(mention.citing).inserted
      }
      .map {
        problems.twoDates($0.cited, in: $0.citing, usual, witness.cited, in: witness.citing)
      }
    }
  }
}
