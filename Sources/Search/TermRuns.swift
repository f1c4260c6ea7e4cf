/// The runs of a part: of its texts by folded syllables, of its titles by toned ones.
struct TermRuns: Sendable {
  let texts: [TermRun]
  let titles: [TermRun]

  /// The runs of a part that is sealed.
  init(_ part: IndexPart) {
    (texts, titles) = (part.terms.runs, part.titleTerms.runs)
  }
}
