import Hashing

extension SealedPart {
  /// What every encoded part begins with.
  private static let mark = Array("congkhai-index-part\n".utf8)
  private static let version = 4
  private static let hashLength = 8

  /// The part as bytes, for another machine or a later build; they hold no texts of records but
  /// what hits show.
  ///
  /// The version of the format stands at the beginning, a hash of everything at the end.
  package func encoded() -> [UInt8] {
    var writer = PartWriter(after: Self.mark)
    writer.number(Self.version)
    vocabulary.encode(into: &writer)
    records.encode(into: &writer)
    writer.list(titles.map(\.bits))
    runs.encode(into: &writer, of: vocabulary, records: records.count)
    return writer.bytes + Self.hash(of: writer.bytes.span)
  }

  /// Reads an encoded part. Its postings are not looked at before they are needed: if they are damaged
  /// in spite of the hash, that is told then.
  package init(encoded bytes: [UInt8]) throws(IndexPartError) {
    guard bytes.starts(with: Self.mark) else { throw .foreign }
    var reader = PartReader(bytes[Self.mark.count...].dropLast(Self.hashLength))
    let version = try reader.number(upTo: .max)
    guard version == Self.version else { throw .otherVersion(version) }
    let end = bytes.count - Self.hashLength
    guard Self.hash(of: bytes.span.extracting(..<end))[...] == bytes[end...] else { throw .damaged }
    vocabulary = try Vocabulary(from: &reader)
    records = try RecordTable(from: &reader)
    titles = try reader.list(
      count: Int(records.rows.last?.titleEnd ?? 0), upTo: vocabulary.canons.count * 2 - 1
    ).map(TitleToken.init(bits:))
    runs = try TermRuns(from: &reader, of: vocabulary, records: records.count)
    guard reader.isAtEnd else { throw .damaged }
  }

  private static func hash(of content: Span<UInt8>) -> [UInt8] {
    withUnsafeBytes(of: ContentHash(of: content).value.littleEndian, Array.init)
  }
}
