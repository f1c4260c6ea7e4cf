/// Walks over UTF-8 text and yields its words in order, without folding them.
///
/// A word is a maximal run of letters and digits (Unicode categories L and N, with marks and
/// invisible characters inside), so hyphen, slash, dot and space part words; only a number with
/// grouping dots is one word. A date is yielded as a `compound` first, then as its words. Text
/// need not be clean, but only composed text gives the same words everywhere.
package struct SyllableScanner: IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var isFirst = true
  /// The first word of a date that has been yielded whole, with its adjacency.
  private var pending: (start: Int, isAdjacent: Bool)?

  /// A scanner over a whole text.
  package init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }

  /// A scanner over a part of a text; ranges are offsets into `bytes`. Its first word is never
  /// adjacent.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
  }

  /// The next token, nil at the end.
  package mutating func next() -> Syllable? {
    let bytes = bytes
    let span = bytes.span
    if let (start, isAdjacent) = pending {
      pending = nil
      return word(span, from: start, isAdjacent: isAdjacent)
    }
    guard let isAdjacent = skipGap(span) else { return nil }
    let start = index
    if WordScalar.isDigit(span[start]), let date = NumberRun.date(span, start, end) {
      pending = (start, isAdjacent)
      return Syllable(range: start..<date.end, isAdjacent: false, kind: .compound)
    }
    return word(span, from: start, isAdjacent: isAdjacent)
  }

  /// Moves to the next word and says whether it is adjacent, nil when there is no more.
  private mutating func skipGap(_ span: borrowing Span<UInt8>) -> Bool? {
    var gap = Gap()
    if isFirst { gap.breakOff() }
    while index < end {
      let byte = span[index]
      if byte < 0x80 {
        if WordScalar.isASCIIWord(byte) { return gap.isAdjacent }
        gap.take(UInt32(byte))
        index += 1
      } else {
        let (scalar, length) = UTF8Scalar.read(span, index)
        if WordScalar.begins(scalar) { return gap.isAdjacent }
        gap.take(scalar)
        index += length
      }
    }
    return nil
  }

  private mutating func word(
    _ span: borrowing Span<UInt8>, from start: Int, isAdjacent: Bool
  ) -> Syllable {
    isFirst = false
    index = start
    if WordScalar.isDigit(span[start]), let grouped = NumberRun.groupedEnd(span, start, end) {
      index = grouped
    }
    while index < end {
      let byte = span[index]
      if byte < 0x80 {
        if !WordScalar.isASCIIWord(byte) { break }
        index += 1
      } else {
        let (scalar, length) = UTF8Scalar.read(span, index)
        if !WordScalar.continues(scalar) { break }
        index += length
      }
    }
    return Syllable(range: start..<index, isAdjacent: isAdjacent, kind: .word)
  }
}
