import Diagnostics

/// Walks over CSV text row by row (RFC 4180), and counts lines and columns on the way.
struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")

  private let bytes: [UInt8]
  let delimiter: UInt8
  private var index: Int
  /// The line of `index`, from 1, and the column of its scalar, from 1.
  private var line = 1
  private var column = 1
  private(set) var fault: CSVFault?

  /// A walk over the text; the delimiter is the likeliest of comma, semicolon and tab.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = 0
    // Excel writes `sep=;` above the header to name the delimiter.
    if bytes.count > 5, bytes.starts(with: "sep=".utf8), bytes[5] == 0x0A {
      delimiter = bytes[4]
      advance(to: 6)
    } else {
      delimiter = Self.delimiter(of: bytes)
    }
  }

  /// The rest of the text with the delimiter that its own first line has most of.
  func guessingDelimiterAgain() -> CSVScanner { CSVScanner(Array(bytes[index...])) }

  /// The cells of the next row that is not blank, nil at the end or after a fault that ends it.
  mutating func row() -> [CSVCell]? {
    while index < bytes.count {
      let end = lineEnd(from: index)
      guard bytes[index..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { break }
      advance(to: min(end + 1, bytes.count))
    }
    guard index < bytes.count else { return nil }
    var cells: [CSVCell] = []
    while true {
      guard let cell = cell() else { return nil }
      cells.append(cell)
      if index < bytes.count, bytes[index] == delimiter {
        advance(to: index + 1)
      } else {
        advance(to: min(index + 1, bytes.count))
        return cells
      }
    }
  }

  /// The offset of the line break that ends the line of `start`, or of the end of the text.
  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  }

  /// The cell at `index`, which comes to stand behind it; nil for a quote that never closes.
  private mutating func cell() -> CSVCell? {
    var start = index
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    advance(to: start)
    if start < bytes.count, bytes[start] == Self.quote { return quotedCell() }
    let first = (line, column)
    var end = start
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != 0x0A { end += 1 }
    advance(to: end)
    let length = column - first.1
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return CSVCell(
      text: String(decoding: bytes[start..<end], as: UTF8.self),
      position: Position(line: first.0, column: first.1, length: length))
  }

  private mutating func quotedCell() -> CSVCell? {
    let opening = Position(line: line, column: column)
    var text: [UInt8] = []
    var runStart = index + 1
    var end = runStart
    while true {
      while end < bytes.count, bytes[end] != Self.quote { end += 1 }
      guard end < bytes.count else {
        fault = CSVFault(kind: .unclosedQuote, position: opening)
        advance(to: bytes.count)
        return nil
      }
      guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
      text += bytes[runStart...end]
      runStart = end + 2
      end = runStart
    }
    text += bytes[runStart..<end]
    var position = opening
    let firstLineEnd = min(end + 1, bytes[index...end].firstIndex(of: 0x0A) ?? end + 1)
    position.length = Int32(clamping: bytes[index..<firstLineEnd].count { $0 & 0xC0 != 0x80 })
    advance(to: end + 1)
    var next = index
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    advance(to: next)
    if next < bytes.count, bytes[next] != delimiter, bytes[next] != 0x0A {
      fault = CSVFault(
        kind: .textAfterQuote, position: Position(line: line, column: column))
      while next < bytes.count, bytes[next] != delimiter, bytes[next] != 0x0A { next += 1 }
      advance(to: next)
    }
    return CSVCell(text: String(decoding: text, as: UTF8.self), position: position)
  }

  /// The fault since the last call.
  mutating func takeFault() -> CSVFault? {
    defer { fault = nil }
    return fault
  }

  private mutating func advance(to end: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      while index < end {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
  }

  /// The delimiter that stands most often in the first line outside quotes; a comma when none.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let start = bytes.firstIndex { $0 != 0x0A && $0 != 0x20 } ?? 0
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == 0x09 {
        counts[byte, default: 0] += 1
      }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}
