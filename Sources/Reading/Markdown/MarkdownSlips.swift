import Diagnostics

/// What Markdown takes for something else than was meant: rows pasted from Word with tabs between their
/// cells become one paragraph, of «3*4*5» the 4 becomes italic without its signs, and the fields of a
/// second record become a heading.
struct MarkdownSlips {
  let text: ArraySlice<UInt8>
  private let source: SourceText
  private let bodyLine: Int

  /// Every such problem in a text that begins on line `bodyLine` of a file. Most texts have neither a
  /// tab, a star nor three dashes, which one look tells.
  static func problems(
    of markdown: [UInt8], in source: SourceText, bodyLine: Int
  ) -> [Diagnostic] {
    let slips = MarkdownSlips(text: markdown[...], source: source, bodyLine: bodyLine)
    return [slips.secondRecord(), slips.table(), slips.product()].compactMap(\.self)
      + LineSlips.problems(slips)
  }

  // MARK: Tables with tabs

  private static let tab: UInt8 = 0x09
  private static let star = UInt8(ascii: "*")

  /// One line whose cells are parted by tabs.
  private struct Row {
    var line: Range<Int>
    var cells: [ArraySlice<UInt8>]
    /// Whether nobody writes so but in a table: a lone tab may follow the number of a list.
    var isCertain: Bool
  }

  /// The first table, where rows follow each other, perhaps with an empty line between.
  private func table() -> Diagnostic? {
    guard var place = ByteSearch.first(Self.tab, in: text) else { return nil }
    var fences = CodeFences(in: text)
    var rows: [Row] = []
    while true {
      let line = line(around: place)
      if let row = row(line), !fences.enclose(line.lowerBound) {
        if let last = rows.last, !isBlank(last.line.upperBound..<line.lowerBound) {
          if isTable(rows) { break }
          rows = []
        }
        rows.append(row)
      }
      guard let next = ByteSearch.first(Self.tab, in: text[line.upperBound...]) else { break }
      place = next
    }
    return isTable(rows) ? problem(of: rows) : nil
  }

  private func isTable(_ rows: [Row]) -> Bool {
    rows.count >= 3 || rows.count == 2 && rows.allSatisfy(\.isCertain)
  }

  /// A line as a row; nil for code, for tables as Markdown has them, and for items of a list.
  private func row(_ line: Range<Int>) -> Row? {
    let text = text[line]
    if text.first == Self.tab || text.starts(with: [0x20, 0x20, 0x20, 0x20]) { return nil }
    if text.contains(UInt8(ascii: "|")) { return nil }
    let cells = text.split(separator: Self.tab, omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix { $0 == 0x20 } }
    guard let last = cells.lastIndex(where: { !$0.isEmpty }), last > 0, !cells[0].isEmpty else {
      return nil
    }
    if last == 1, isMark(cells[0]) { return nil }
    return Row(line: line, cells: Array(cells[...last]), isCertain: last > 1)
  }

  /// «1.», «a)», «-», «•»: what Word parts from an item with a tab.
  private func isMark(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= 3
      || cell.count <= 6 && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(cell.last)
  }

  private func problem(of rows: [Row]) -> Diagnostic {
    let cells = rows[0].cells.map { String(decoding: $0.trimmedEnd, as: UTF8.self) }
    let frame = "|" + String(repeating: " --- |", count: cells.count)
    let first = "| " + cells.joined(separator: " | ") + " |"
    return Diagnostic(
      .tabTable, at: placed(at: rows[0].line.lowerBound, length: 1),
      vi: "\(rows.count) dòng có dấu Tab như bảng chép từ Word, sẽ dồn thành một đoạn văn",
      en: "\(rows.count) lines with tabs, like a table pasted from Word, become one paragraph",
      mend: Message(
        vi: "viết thành «\(first)», ngay dưới dòng đầu thêm «\(frame)»",
        en: "write ‘\(first)’, and below the first line add ‘\(frame)’"))
  }

  // MARK: Products with stars

  /// A line of this many bytes is no text that anybody reads; to look for code in it may take long.
  private static let longestLine = 20_000

  /// The first «3*4*5».
  private func product() -> Diagnostic? {
    var fences = CodeFences(in: text)
    var rest = text
    while let place = ByteSearch.first(Self.star, in: rest) {
      rest = text[(place + 1)...]
      guard let product = product(at: place) else { continue }
      let line = line(around: place)
      if line.count > Self.longestLine {
        rest = text[line.upperBound...]
      } else if !fences.enclose(line.lowerBound), !isCode(place, in: line) {
        return problem(ofProduct: product)
      }
    }
    return nil
  }

  /// The product whose first star stands at a place, if one does.
  private func product(at place: Int) -> Range<Int>? {
    guard isDigit(place - 1), isDigit(place + 1) else { return nil }
    let end = text[(place + 1)...].firstIndex {
      !$0.isDigit && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".")
    }
    guard let end, text[end] == Self.star, isDigit(end + 1) else { return nil }
    var start = place
    while isDigit(start - 1) { start -= 1 }
    return start..<(text[(end + 1)...].firstIndex { !$0.isDigit } ?? text.endIndex)
  }

  private func problem(ofProduct place: Range<Int>) -> Diagnostic {
    let written = String(decoding: text[place], as: UTF8.self)
    let right = written.split(separator: "*").joined(separator: "×")
    return Diagnostic(
      .starProduct, at: placed(at: place.lowerBound, length: place.count),
      vi: "«\(written)» mất các dấu *, số ở giữa thành chữ nghiêng",
      en: "‘\(written)’ loses its stars, and the number between them becomes italic",
      mend: Message(vi: "viết «\(right)»", en: "write ‘\(right)’"))
  }

  /// Whether a place is within code in its line: after an odd number of backticks.
  private func isCode(_ place: Int, in line: Range<Int>) -> Bool {
    text[line.lowerBound..<place].count { $0 == UInt8(ascii: "`") } % 2 == 1
  }

  private func isDigit(_ place: Int) -> Bool {
    text.indices.contains(place) && text[place].isDigit
  }

  // MARK: Places

  func line(around place: Int) -> Range<Int> {
    let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex
    return start..<(ByteSearch.first(0x0A, in: text[place...]) ?? text.endIndex)
  }

  func isBlank(_ range: Range<Int>) -> Bool { text[range].allSatisfy { $0 <= 0x20 } }

  func placed(at offset: Int, length: Int) -> Place {
    let lines = text[..<offset].count { $0 == 0x0A }
    let column = text[line(around: offset).lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    return source.place(Position(line: bodyLine + lines, column: column + 1, length: length))
  }
}

/// Tells of lines of a text, each behind the last, whether they lie between fences of code.
struct CodeFences {
  private let text: ArraySlice<UInt8>
  private var next: Int
  private var isOpen = false

  init(in text: ArraySlice<UInt8>) {
    self.text = text
    next = text.startIndex
  }

  /// Whether the line that begins at a place does.
  mutating func enclose(_ start: Int) -> Bool {
    while next < start {
      let line = text[next..<start]
      let end = ByteSearch.first(0x0A, in: line) ?? start
      let begin = text[next..<end].drop { $0 == 0x20 }
      if begin.starts(with: "```".utf8) || begin.starts(with: "~~~".utf8) { isOpen.toggle() }
      next = end + 1
    }
    return isOpen
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}

extension ArraySlice<UInt8> {
  /// Without spaces at its end.
  var trimmedEnd: ArraySlice<UInt8> {
    self[..<(lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? startIndex)]
  }
}
