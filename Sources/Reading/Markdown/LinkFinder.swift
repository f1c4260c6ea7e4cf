import Diagnostics

/// Finds where in a text the words stand that cmark knows the line of.
///
/// cmark's columns are those of the paragraph, wrong behind `> ` and in tables, and they are of
/// the link and not of its destination.
struct LinkFinder {
  private var lines: TextLines
  /// The end of the last find, behind which the next one on the same line is.
  private var last = Place(line: -1)

  /// A place in a line, which is counted from 0.
  private struct Place {
    var line: Int
    var offset = 0
    var column = 1
  }

  init(_ text: ArraySlice<UInt8>) { lines = TextLines(text) }

  /// The place of `words` on a line of the text or one of the three that follow; else of the
  /// column that cmark gives. Lines are those of the text.
  mutating func position(of words: String, line: Int, column: Int) -> Position {
    let wanted = Array(words.utf8)
    if !wanted.isEmpty {
      for candidate in (line - 1)...(line + 2) {
        let text = lines[candidate]
        let from = candidate == last.line ? last : Place(line: candidate)
        guard let offset = Self.find(wanted, in: text, from: from.offset) else { continue }
        // A line may be long, and hold many links.
        let passed = text.dropFirst(from.offset).prefix(offset - from.offset)
        let column = from.column + passed.count { $0 & 0xC0 != 0x80 }
        let length = words.unicodeScalars.count
        last = Place(line: candidate, offset: offset + wanted.count, column: column + length)
        return Position(line: candidate + 1, column: column, length: length)
      }
    }
    let before = lines[line - 1].prefix(max(0, column - 1))
    return Position(line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The offset from the start of `text` at which `wanted` stands, at `from` or later.
  private static func find(
    _ wanted: [UInt8], in text: ArraySlice<UInt8>, from: Int
  ) -> Int? {
    guard text.count >= wanted.count + from else { return nil }
    for offset in from...(text.count - wanted.count) {
      if text[(text.startIndex + offset)...].starts(with: wanted) { return offset }
    }
    return nil
  }
}
