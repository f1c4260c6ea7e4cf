import Hashing

/// The postings of a part: of its texts by folded syllables, of its titles by toned ones.
struct TermRuns: Sendable {
  let texts: [BucketedRun]
  let titles: [BucketedRun]
  /// For each folded syllable of the part how many of its records have it.
  let recordCounts: [UInt32]
  /// A hash of all postings, and of the words that they are of.
  let fingerprint: UInt64

  /// How many terms the runs of texts have together, those of several as often.
  var count: Int { texts.reduce(0) { $0 + $1.termCount } }

  /// What was found out about runs when they were made.
  init(
    texts: [BucketedRun], titles: [BucketedRun], recordCounts: [UInt32], fingerprint: UInt64
  ) {
    self.texts = texts
    self.titles = titles
    self.recordCounts = recordCounts
    self.fingerprint = fingerprint
  }

  /// The runs of a part with these words.
  init(texts: [TermRun], titles: [TermRun], of vocabulary: Vocabulary) {
    var counts = [UInt32](repeating: 0, count: vocabulary.folds.count)
    for run in texts {
      for (key, list) in run where key.second == nil {
        counts[key.first] += UInt32(run.placeCount(ofList: list))
      }
    }
    let hashes = ShardHashes(vocabulary.folds)
    let texts = texts.map { run in BucketedRun(run) { BucketedRun.bucket(of: $0, hashes) } }
    let titles = titles.map { run in
      BucketedRun(run) { BucketedRun.bucket(of: $0.renumbered(vocabulary.foldOfCanon), hashes) }
    }
    var digest = Digest()
    for run in texts + titles {
      digest.add(Int(run.base))
      digest.add(run.buckets.lazy.map(\.hash))
    }
    vocabulary.addTerms(to: &digest)
    self.init(texts: texts, titles: titles, recordCounts: counts, fingerprint: digest.take())
  }
}

extension [BucketedRun] {
  /// Runs that hold all terms of a choice, and others too.
  func runs(with choice: TermChoice) throws(IndexPartError) -> [TermRun] {
    var runs: [TermRun] = []
    for run in self {
      for range in choice.buckets { runs += try run.open(range) }
    }
    return runs
  }
}

extension [TermRuns] {
  /// The runs of one kind of each part that hold all terms of a choice.
  func runs(
    _ kind: KeyPath<TermRuns, [BucketedRun]>, with choice: TermChoice
  ) throws(IndexPartError) -> [[TermRun]] {
    var runs: [[TermRun]] = []
    for part in self { runs.append(try part[keyPath: kind].runs(with: choice)) }
    return runs
  }
}
