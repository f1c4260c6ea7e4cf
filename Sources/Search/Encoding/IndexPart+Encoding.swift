import Hashing

extension IndexPart {
  /// What every encoded part begins with.
  private static let mark = Array("congkhai-index-part\n".utf8)
  private static let version = 3
  private static let hashLength = 8

  /// The part as bytes, for another machine or a later build; they hold no texts of records but
  /// what hits show.
  ///
  /// The version of the format stands at the beginning, a hash of everything at the end.
  package func encoded() -> [UInt8] {
    let part = sealed()
    var writer = PartWriter(after: Self.mark)
    writer.number(Self.version)
    part.vocabulary.encode(into: &writer)
    part.records.encode(into: &writer)
    writer.list(part.titles.map(\.bits))
    for runs in [part.terms.runs, part.titleTerms.runs] {
      writer.number(runs.count)
      for run in runs { run.encode(into: &writer) }
    }
    return writer.bytes + Self.hash(of: writer.bytes.span)
  }

  /// Reads an encoded part; records may be added to it as before.
  package init(encoded bytes: [UInt8]) throws(IndexPartError) {
    guard bytes.starts(with: Self.mark) else { throw .foreign }
    var reader = PartReader(bytes[Self.mark.count...].dropLast(Self.hashLength))
    let version = try reader.number(upTo: .max)
    guard version == Self.version else { throw .otherVersion(version) }
    let end = bytes.count - Self.hashLength
    guard Self.hash(of: bytes.span.extracting(..<end))[...] == bytes[end...] else { throw .damaged }
    let vocabulary = try Vocabulary(from: &reader)
    let records = try RecordTable(from: &reader)
    let titles = try reader.list(
      count: Int(records.rows.last?.titleEnd ?? 0), upTo: vocabulary.canons.count * 2 - 1)
    let terms = try Self.runs(
      &reader, syllables: vocabulary.folds.count, places: records.count)
    let titleTerms = try Self.runs(
      &reader, syllables: vocabulary.canons.count, places: records.count * 2)
    guard reader.isAtEnd else { throw .damaged }
    self.init(
      records: records, vocabulary: vocabulary, terms: terms, titleTerms: titleTerms,
      titles: titles.map(TitleToken.init(bits:)))
  }

  private static func hash(of content: Span<UInt8>) -> [UInt8] {
    withUnsafeBytes(of: ContentHash(of: content).value.littleEndian, Array.init)
  }

  private static func runs(
    _ reader: inout PartReader, syllables: Int, places: Int
  ) throws(IndexPartError) -> [TermRun] {
    var runs: [TermRun] = []
    for _ in 0..<(try reader.count()) {
      runs.append(try TermRun(from: &reader, syllables: syllables, places: places))
    }
    return runs
  }
}
