/// The runs of one kind of a part: as they were made, or as they were kept.
enum TermBuckets: Sendable {
  case runs([TermRun])
  /// Nobody has looked into them yet: of a choice of terms only their buckets are opened.
  case kept([BucketedRun])

  /// How many terms the runs have together.
  var termCount: Int {
    switch self {
    case .runs(let runs): runs.reduce(0) { $0 + $1.count }
    case .kept(let runs): runs.reduce(0) { $0 + $1.termCount }
    }
  }

  /// Runs that hold all terms of a choice, and others too; all terms without a choice.
  func runs(with choice: TermChoice? = nil) throws(IndexPartError) -> [TermRun] {
    switch self {
    case .runs(let runs): return runs
    case .kept(let runs):
      let buckets = choice?.buckets ?? Array(0..<BucketedRun.count)
      var opened: [TermRun] = []
      for run in runs {
        for bucket in buckets {
          if let run = try run.open(bucket) { opened.append(run) }
        }
      }
      return opened
    }
  }
}

extension [TermRuns] {
  /// The runs of one kind of each part that hold all terms of a choice.
  func runs(
    _ kind: KeyPath<TermRuns, TermBuckets>, with choice: TermChoice?
  ) throws(IndexPartError) -> [[TermRun]] {
    var runs: [[TermRun]] = []
    for part in self { runs.append(try part[keyPath: kind].runs(with: choice)) }
    return runs
  }
}
