package import Hashing

/// A part as bytes, for another machine or a later build; they hold no texts of records but what hits
/// show.
///
/// The mark of the format and its version stand at the beginning, then the length of the head and the
/// head: everything but the postings, with a hash of each bucket of them.
package struct EncodedPart: Sendable {
  package let bytes: [UInt8]
  /// The hash of everything up to the postings, and so of them too: whoever knows it knows whether
  /// bytes are those of the part, without reading all of them.
  package let hash: ContentHash
}

extension SealedPart {
  /// What every encoded part begins with.
  private static let mark = Array("congkhai-index-part\n".utf8)
  private static let version = 5
  /// With the version, which takes a byte, and the length of the head, which takes four.
  private static let headStart = mark.count + 5

  /// The part as bytes.
  /// - Throws: where its postings lie in a file and cannot be read any more.
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
    return EncodedPart(
      bytes: writer.bytes + (try runs.postings()), hash: ContentHash(of: writer.bytes.span))
  }

  /// The same with its postings where it lies encoded.
  package func moved(to bytes: PartBytes) -> SealedPart {
    SealedPart(
      records: records, vocabulary: vocabulary, titles: titles, runs: runs.moved(to: bytes))
  }

  /// Reads an encoded part. Its postings are not read before they are needed: if they are damaged, that is
  /// told then.
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
    records = try RecordTable(from: &reader)
    titles = try reader.list(
      count: Int(records.rows.last?.titleEnd ?? 0), upTo: vocabulary.canons.count * 2 - 1
    ).map(TitleToken.init(bits:))
    runs = try TermRuns(
      from: &reader, of: vocabulary, records: records.count, in: bytes, at: end)
    guard reader.isAtEnd else { throw .damaged }
  }
}
