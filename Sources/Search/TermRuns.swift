import Hashing

/// The postings of a part: of its texts by folded syllables, of its titles by toned ones.
struct TermRuns: Sendable {
  let texts: TermBuckets
  let titles: TermBuckets
  /// For each folded syllable of the part how many of its records have it.
  let recordCounts: [UInt32]
  /// A hash of all postings, and of the words that they are of.
  let fingerprint: UInt64

  /// How many terms the runs of texts have together, those of several as often.
  var count: Int { texts.termCount }

  /// What was found out about runs when they were made.
  init(texts: TermBuckets, titles: TermBuckets, recordCounts: [UInt32], fingerprint: UInt64) {
    self.texts = texts
    self.titles = titles
    self.recordCounts = recordCounts
    self.fingerprint = fingerprint
  }

  /// The same with open runs.
  func opened() throws(IndexPartError) -> TermRuns {
    TermRuns(
      texts: .runs(try texts.runs()), titles: .runs(try titles.runs()), recordCounts: recordCounts,
      fingerprint: fingerprint)
  }

  /// The runs of a part with these words.
  init(texts: [TermRun], titles: [TermRun], of vocabulary: Vocabulary) {
    var counts = [UInt32](repeating: 0, count: vocabulary.folds.count)
    for run in texts {
      for (key, list) in run where key.second == nil {
        counts[key.first] += UInt32(run.placeCount(ofList: list))
      }
    }
    var digest = Digest()
    for run in texts + titles {
      digest.add(Int(run.base))
      digest.add(ContentHash(of: run.bytes.span).value)
    }
    vocabulary.addTerms(to: &digest)
    self.init(
      texts: .runs(texts), titles: .runs(titles), recordCounts: counts, fingerprint: digest.take())
  }
}
