extension TermRuns {
  /// Puts the runs of a part of so many records into buckets.
  func encode(into writer: inout PartWriter, of vocabulary: Vocabulary, records: Int) {
    writer.number(fingerprint)
    writer.list(recordCounts)
    let hashes = ShardHashes(vocabulary.folds.strings)
    let limits = Self.limits(of: vocabulary, records: records)
    texts.encode(into: &writer, limits: limits.texts) { key in
      hashes.shard(of: key, among: BucketedRun.count)
    }
    titles.encode(into: &writer, limits: limits.titles) { key in
      hashes.shard(of: key.renumbered(vocabulary.foldOfCanon), among: BucketedRun.count)
    }
  }

  /// Reads the runs of a part of so many records.
  init(
    from reader: inout PartReader, of vocabulary: Vocabulary, records: Int
  ) throws(IndexPartError) {
    let limits = Self.limits(of: vocabulary, records: records)
    fingerprint = try reader.number()
    recordCounts = try reader.list(count: vocabulary.folds.count, upTo: records)
    texts = try TermBuckets(from: &reader, limits: limits.texts)
    titles = try TermBuckets(from: &reader, limits: limits.titles)
  }

  private static func limits(
    of vocabulary: Vocabulary, records: Int
  ) -> (texts: BucketedRun.Limits, titles: BucketedRun.Limits) {
    ((vocabulary.folds.count, records), (vocabulary.canons.count, records * 2))
  }
}

extension TermBuckets {
  fileprivate func encode(
    into writer: inout PartWriter, limits: BucketedRun.Limits, _ bucket: (TermKey) -> Int
  ) {
    let runs =
      switch self {
      case .runs(let runs): runs.map { BucketedRun($0, limits: limits, bucket: bucket) }
      case .kept(let runs): runs
      }
    writer.number(runs.count)
    for run in runs { run.encode(into: &writer) }
  }

  fileprivate init(
    from reader: inout PartReader, limits: BucketedRun.Limits
  ) throws(IndexPartError) {
    var runs: [BucketedRun] = []
    for _ in 0..<(try reader.count()) {
      runs.append(try BucketedRun(from: &reader, limits: limits))
    }
    self = .kept(runs)
  }
}

extension BucketedRun {
  fileprivate func encode(into writer: inout PartWriter) {
    writer.number(base)
    writer.list(counts)
    writer.list(ends)
    writer.raw(bytes)
  }

  fileprivate init(from reader: inout PartReader, limits: Limits) throws(IndexPartError) {
    base = UInt32(try reader.number(upTo: Swift.min(limits.places, Int(UInt32.max))))
    counts = try reader.list(count: Self.count, upTo: Int(UInt32.max))
    ends = try reader.list(count: Self.count, upTo: Int(UInt32.max))
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw .damaged }
    bytes = try reader.raw(Int(ends[Self.count - 1]))
    self.limits = limits
  }
}
