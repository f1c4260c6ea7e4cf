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
    if let (start, isAdjacent) = pending {
      pending = nil
      return word(from: start, isAdjacent: isAdjacent)
    }
    guard let (start, isAdjacent) = behindGap() else { return nil }
    index = start
    if let end = endOfDate(from: start) {
      pending = (start, isAdjacent)
      return Syllable(range: start..<end, isAdjacent: false, kind: .compound)
    }
    return word(from: start, isAdjacent: isAdjacent)
  }

  private mutating func word(from start: Int, isAdjacent: Bool) -> Syllable {
    isFirst = false
    index = endOfWord(from: start)
    return Syllable(range: start..<index, isAdjacent: isAdjacent, kind: .word)
  }

  // What follows only looks: to change the scanner while its bytes are looked at would count
  // references to them for each word.

  /// Where the next word begins, and whether it is adjacent; nil when there is no more.
  private func behindGap() -> (start: Int, isAdjacent: Bool)? {
    let span = bytes.span
    var index = index
    // Between most words is one space.
    if !isFirst, index + 1 < end, span[index] == 0x20, WordScalar.isASCIIWord(span[index + 1]) {
      return (index + 1, true)
    }
    var gap = Gap()
    if isFirst { gap.breakOff() }
    while index < end {
      let byte = span[index]
      if byte < 0x80 {
        if WordScalar.isASCIIWord(byte) { return (index, gap.isAdjacent) }
        gap.take(UInt32(byte))
        index += 1
      } else {
        let (scalar, length) = UTF8Scalar.read(span, index)
        if WordScalar.begins(scalar) { return (index, gap.isAdjacent) }
        gap.take(scalar)
        index += length
      }
    }
    return nil
  }

  private func endOfDate(from start: Int) -> Int? {
    let span = bytes.span
    return WordScalar.isDigit(span[start]) ? NumberRun.date(span, start, end)?.end : nil
  }

  private func endOfWord(from start: Int) -> Int {
    let span = bytes.span
    var index = start
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
    return index
  }
}
