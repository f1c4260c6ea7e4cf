package import Hashing

/// A part as bytes, for another machine or a later build; they hold no texts of records but what hits
/// show.
///
/// The mark of the format and its version stand at the beginning, then the length of the head and the
/// head: everything but what hits show and the postings, which follow. The head has a hash of what is shown
/// of each record, and of each bucket of postings.
package struct EncodedPart: Sendable {
  package let bytes: [UInt8]
  /// The hash of everything up to the end of the head, and so of what follows too: whoever knows it
  /// knows whether bytes are those of the part, without reading all of them.
  package let hash: ContentHash
}

extension SealedPart {
  /// What every encoded part begins with.
  private static let mark = Array("congkhai-index-part\n".utf8)
  private static let version = 6
  /// With the version, which takes a byte, and the length of the head, which takes four.
  private static let headStart = mark.count + 5

  /// The part as bytes.
  /// - Throws: where it lies in a file that cannot be read any more.
  package func encoded() throws(IndexPartError) -> EncodedPart {
    var head = PartWriter()
    vocabulary.encode(into: &head)
    records.encode(into: &head)
    head.list(titles.map(\.bits))
    runs.encode(into: &head)
    var writer = PartWriter(after: Self.mark)
    writer.number(Self.version)
    writer.raw(withUnsafeBytes(of: UInt32(head.bytes.count).littleEndian, Array.init))
    writer.raw(head.bytes)
    let hash = ContentHash(of: writer.bytes.span)
    writer.raw(try records.shown.bytes())
    writer.raw(try runs.postings())
    return EncodedPart(bytes: writer.bytes, hash: hash)
  }

  /// The same with its postings and what hits show where it lies encoded.
  package func moved(to bytes: PartBytes) -> SealedPart {
    let postings = bytes.count - runs.size
    return SealedPart(
      records: records.moved(to: bytes, at: postings - records.shown.size),
      vocabulary: vocabulary, titles: titles, runs: runs.moved(to: bytes, at: postings))
  }

  /// Reads the head of an encoded part. What follows it is not read before it is needed: if it is damaged,
  /// that is told then.
  /// - Parameter hash: that of the part.
  package init(encoded bytes: PartBytes, hash: ContentHash) throws(IndexPartError) {
    guard bytes.count >= Self.headStart else { throw .foreign }
    let start = try bytes[0..<Self.headStart]
    guard start.starts(with: Self.mark) else { throw .foreign }
    var reader = PartReader(start[(start.startIndex + Self.mark.count)...])
    let version = try reader.number(upTo: .max)
    guard version == Self.version else { throw .otherVersion(version) }
    let length = try reader.raw(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let end = Self.headStart + length
    let all = try bytes[0..<end]
    guard ContentHash(of: all.span) == hash else { throw .damaged }
    reader = PartReader(all[(all.startIndex + Self.headStart)...])
    vocabulary = try Vocabulary(from: &reader)
    records = try RecordTable(from: &reader, in: bytes, at: end)
    titles = try reader.list(
      count: Int(records.rows.last?.titleEnd ?? 0), upTo: vocabulary.canons.count * 2 - 1
    ).map(TitleToken.init(bits:))
    runs = try TermRuns(
      from: &reader, of: vocabulary, records: records.count, in: bytes,
      at: end + records.shown.size)
    guard reader.isAtEnd else { throw .damaged }
  }
}
