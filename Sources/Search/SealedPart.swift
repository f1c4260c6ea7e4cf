/// A share of the index that is complete, and takes no more room than it needs.
///
/// It can be encoded, and read by a later build or another machine; its postings, and what hits show, are
/// then looked at only where they are needed.
package struct SealedPart: Sendable {
  let records: RecordTable
  let vocabulary: Vocabulary
  /// The words of titles and numbers, record after record.
  let titles: [TitleToken]
  let runs: TermRuns
}

extension SealedPart {
  /// A part without records.
  package init() {
    var part = IndexPart()
    self = part.seal()
  }
}
