/// What parts hold, of each kind apart, so that it can be let go once it is merged.
struct SealedParts: ~Copyable {
  let records: [RecordTable]
  let vocabularies: [Vocabulary]
  let titles: [[TitleToken]]
  let runs: [TermRuns]

  /// Takes parts apart.
  init(_ parts: consuming [SealedPart]) {
    records = parts.map(\.records)
    vocabularies = parts.map(\.vocabulary)
    titles = parts.map(\.titles)
    runs = parts.map(\.runs)
  }

  /// Gives the runs away, and lets go of all else.
  consuming func takeRuns() -> [TermRuns] { runs }
}
