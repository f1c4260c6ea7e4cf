import Workers

/// What parts hold, of each kind apart, so that it can be let go once it is merged.
struct SealedParts: ~Copyable {
  let records: [RecordTable]
  let vocabularies: [Vocabulary]
  let titles: [[TitleToken]]
  let runs: [TermRuns]

  /// Seals parts, where that is not done yet.
  init(_ parts: consuming [IndexPart], _ workers: Workers) {
    let parts = workers.map(parts.count) { [parts] in parts[$0].sealed() }
    records = parts.map(\.records)
    vocabularies = parts.map(\.vocabulary)
    titles = parts.map(\.titles)
    runs = parts.map(TermRuns.init)
  }

  /// Gives the runs away, and lets go of all else.
  consuming func takeRuns() -> [TermRuns] { runs }
}
