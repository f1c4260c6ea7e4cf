/// The runs of a part: of its texts by folded syllables, of its titles by toned ones.
struct TermRuns: Sendable {
  let texts: [TermRun]
  let titles: [TermRun]

  /// How many terms the runs have together, those of several as often.
  var count: Int { texts.reduce(0) { $0 + $1.count } }

  /// The runs of a part that is sealed.
  init(_ part: IndexPart) {
    (texts, titles) = (part.terms.runs, part.titleTerms.runs)
  }
}
