import Bytes

/// Finds the documents that running text cites by their number.
package enum CitationScanner {
  /// The citations in a text, in its order.
  ///
  /// The text may be any bytes, as they came from a file or a PDF: numbers, type words and dates
  /// may go on behind a line end or a blank line, hold soft hyphens, and be damaged by scanning.
  /// Dates, ratios, addresses, form numbers, names of files and the document's own number
  /// («Số: 12/KH-UBND» in its head) are no citations. Linear in the length of the text.
  package static func citations(in text: [UInt8]) -> [Citation] {
    let text = VisibleText(text)
    let pieces = TextPieces(bytes: text.bytes)
    var found: [Citation] = []
    var index = 0
    while let start = nextStart(pieces.bytes.span, index) {
      let lastEnd = found.last?.range.upperBound ?? 0
      if let citation = CitationReader(pieces, lastEnd: lastEnd).citation(at: start) {
        found.append(citation)
        index = citation.range.upperBound
      } else {
        index = endOfDigits(pieces.bytes.span, start)
      }
    }
    return CitationLists.completed(found, in: pieces).map { $0.moved(to: text) }
  }

  /// The next place where a serial may begin: digits, or letters that scanning makes of them, with
  /// a separator behind.
  private static func nextStart(_ bytes: borrowing Span<UInt8>, _ from: Int) -> Int? {
    var index = from
    let count = bytes.count
    while index < count {
      // Most words have neither digits nor letters that may stand for them.
      if let word = ByteWord(bytes, index),
        word.find(sixteen: 0x30) | word.find(0x6C) | word.find(0x49) == 0
      {
        index += 8
        continue
      }
      let byte = bytes[index]
      if WordScalar.isDigit(byte) {
        if mayBeSerial(bytes, index) { return index }
        index = endOfDigits(bytes, index)
      } else {
        // «ll-QĐ/TW»
        if byte == 0x6C || byte == 0x49, index + 2 < count,
          index == 0 || bytes[index - 1] < 0x40 || bytes[index - 1] >= 0x80,
          bytes[index + 1] == 0x2D || bytes[index + 1] == 0x6C || bytes[index + 1] == 0x49
            || WordScalar.isDigit(bytes[index + 1])
        {
          return index
        }
        index += 1
      }
    }
    return nil
  }

  /// Whether more than a plain number seems to stand at some digits. Cheap; refuses the year in
  /// «năm 2025», `26/3/2025`, `1.250.000` and `3,5`.
  private static func mayBeSerial(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var index = endOfDigits(bytes, start)
    guard index - start <= 6 else { return false }
    let count = bytes.count
    while index < count, bytes[index] <= 0x20 { index += 1 }
    guard index < count else { return false }
    switch bytes[index] {
    case 0x2D, 0x2F:
      index += 1
      while index < count, bytes[index] <= 0x20 { index += 1 }
      // A year of four digits, or letters.
      return index < count
        && (!WordScalar.isDigit(bytes[index]) || endOfDigits(bytes, index) - index == 4)
    case 0x41...0x5A, 0x61...0x7A: return bytes[index - 1] > 0x20
    // Odd spaces, dashes and letters.
    case 0xC2, 0xC3, 0xC4, 0xE2, 0xE1, 0xE3: return true
    default: return false
    }
  }

  private static func endOfDigits(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    max(NumberRun.digits(bytes, start, bytes.count), start + 1)
  }
}
