/// The text of one file, from which places take their lines.
public struct SourceText: Sendable {
  /// The path as the user would type it.
  public let file: String
  /// The text: UTF-8, line breaks as `\n`.
  public let bytes: [UInt8]
  /// Where lines 1, 65, 129 … begin, so that a table with a mistake in each of 100,000 rows is
  /// not searched from its top for each; only the first in a text that is searched in no time.
  private let marks: [Int]
  private static let linesPerMark = 64

  /// A file and its text.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var marks = [0]
    if bytes.count > 16_384 {
      var line = 0
      for (index, byte) in bytes.enumerated() where byte == 0x0A {
        line += 1
        if line % Self.linesPerMark == 0 { marks.append(index + 1) }
      }
    }
    self.marks = marks
  }

  /// The place of a position, with its line.
  public func place(_ position: Position) -> Place {
    Place(file: file, position: position, sourceLine: line(Int(position.line)))
  }

  /// The text of a line counted from 1, cut after about 400 bytes; nil past the end.
  public func line(_ number: Int) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      let mark = min(max(0, number - 1) / Self.linesPerMark, marks.count - 1)
      var start = marks[mark]
      var line = mark * Self.linesPerMark + 1
      while line < number {
        guard start < bytes.count else { return nil }
        while start < bytes.count, bytes[start] != 0x0A { start += 1 }
        guard start < bytes.count else { return nil }
        start += 1
        line += 1
      }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        // A letter is not cut through.
        if end - start >= 400, bytes[end] & 0xC0 != 0x80 { break }
        end += 1
      }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// The position of a byte offset, as line and column.
  public func position(at offset: Int, length: Int = 1) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let mark = (marks.firstIndex { $0 > offset } ?? marks.count) - 1
    var line = mark * Self.linesPerMark + 1
    var start = marks[mark]
    for index in start..<offset where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: column + 1, length: length)
  }
}
