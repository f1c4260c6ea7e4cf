extension TermRuns {
  /// Writes everything but the bytes of the buckets.
  func encode(into writer: inout PartWriter) {
    writer.number(fingerprint)
    writer.list(recordCounts)
    for runs in [texts, titles] {
      writer.number(runs.count)
      for run in runs { run.encode(into: &writer) }
    }
  }

  /// How many bytes all buckets have.
  var size: Int { (texts + titles).reduce(0) { $0 + $1.size } }

  /// The same with the bytes of the buckets among others, one after the other from `start` on.
  func moved(to bytes: PartBytes, at start: Int) -> TermRuns {
    var start = start
    func move(_ run: BucketedRun) -> BucketedRun {
      defer { start += run.size }
      return run.moved(to: bytes, at: start)
    }
    return TermRuns(
      texts: texts.map(move), titles: titles.map(move), recordCounts: recordCounts,
      fingerprint: fingerprint)
  }

  /// The bytes of all buckets.
  func postings() throws(IndexPartError) -> [UInt8] {
    var bytes: [UInt8] = []
    for run in texts + titles { bytes += try run.bytes[run.start..<(run.start + run.size)] }
    return bytes
  }

  /// Reads the runs of a part of so many records, whose buckets are read when they are needed.
  /// - Parameter start: where the bytes of the buckets begin among all of the part.
  init(
    from reader: inout PartReader, of vocabulary: Vocabulary, records: Int, in bytes: PartBytes,
    at start: Int
  ) throws(IndexPartError) {
    var end = start
    func runs(_ limits: BucketedRun.Limits) throws(IndexPartError) -> [BucketedRun] {
      var runs: [BucketedRun] = []
      for _ in 0..<(try reader.count()) {
        runs.append(try BucketedRun(from: &reader, limits: limits, in: bytes, at: end))
        end += runs.last?.size ?? 0
      }
      return runs
    }
    fingerprint = try reader.number()
    recordCounts = try reader.list(count: vocabulary.folds.count, upTo: records)
    texts = try runs((vocabulary.folds.count, records))
    titles = try runs((vocabulary.canons.count, records * 2))
    guard end == bytes.count else { throw .damaged }
  }
}

extension BucketedRun {
  fileprivate func encode(into writer: inout PartWriter) {
    writer.number(base)
    writer.list(buckets.map(\.terms))
    writer.list(buckets.map(\.end))
    for bucket in buckets { writer.number(bucket.hash) }
  }

  fileprivate init(
    from reader: inout PartReader, limits: Limits, in bytes: PartBytes, at start: Int
  ) throws(IndexPartError) {
    base = UInt32(try reader.number(upTo: Swift.min(limits.places, Int(UInt32.max))))
    let terms = try reader.list(count: Self.count, upTo: Int(UInt32.max))
    let ends = try reader.list(count: Self.count, upTo: Int(UInt32.max))
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw .damaged }
    var buckets: [Bucket] = []
    for (terms, end) in zip(terms, ends) {
      buckets.append(Bucket(terms: terms, end: end, hash: try reader.number()))
    }
    self.buckets = buckets
    self.limits = limits
    self.bytes = bytes
    self.start = start
  }
}
