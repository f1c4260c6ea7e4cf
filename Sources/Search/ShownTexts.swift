import Hashing

/// The words by which hits tell of the records of a part: title and abstract of one after the other, each
/// after its length, then 1 for an illustration, else 0.
///
/// They are most of what is told of records, and are read one by one when files are made that show them. So
/// they need not be in memory before.
struct ShownTexts: Sendable {
  /// The words of one record.
  struct Texts {
    var title: String
    var abstract: String
    var isIllustration: Bool
  }

  /// What was added; nothing where the bytes are elsewhere.
  private var added: [UInt8] = []
  private var elsewhere: (bytes: PartBytes, start: Int)?
  /// How many bytes there are.
  private(set) var size = 0

  /// Those of no record.
  init() {}

  /// Those whose bytes lie among others.
  init(size: Int, in bytes: PartBytes, at start: Int) {
    elsewhere = (bytes, start)
    self.size = size
  }

  /// The same with its bytes elsewhere.
  func moved(to bytes: PartBytes, at start: Int) -> ShownTexts {
    ShownTexts(size: size, in: bytes, at: start)
  }

  /// Adds the words of the next record, and gives their hash.
  mutating func add(_ texts: Texts) -> UInt64 {
    for text in [texts.title, texts.abstract] {
      SevenBitNumber.append(UInt64(text.utf8.count), to: &added)
      added.append(contentsOf: text.utf8)
    }
    added.append(texts.isIllustration ? 1 : 0)
    defer { size = added.count }
    return ContentHash(of: added.span.extracting(size...)).value
  }

  /// Gives back the room that it has beyond its records.
  mutating func trim() { added.trim() }

  /// All bytes.
  func bytes() throws(IndexPartError) -> ArraySlice<UInt8> { try self[0..<size] }

  /// The words whose bytes these are.
  /// - Throws: where they are not those that were added, or cannot be read any more.
  func texts(_ range: Range<Int>, hash: UInt64) throws(IndexPartError) -> Texts {
    let bytes = try self[range]
    guard ContentHash(of: bytes.span).value == hash else { throw .damaged }
    var reader = PartReader(bytes)
    let title = String(decoding: try reader.block(), as: UTF8.self)
    let abstract = String(decoding: try reader.block(), as: UTF8.self)
    let isIllustration = try reader.number(upTo: 1) == 1
    return Texts(title: title, abstract: abstract, isIllustration: isIllustration)
  }

  private subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    get throws(IndexPartError) {
      guard let elsewhere else { return added[range] }
      return try elsewhere.bytes[
        (elsewhere.start + range.lowerBound)..<(elsewhere.start + range.upperBound)]
    }
  }
}
