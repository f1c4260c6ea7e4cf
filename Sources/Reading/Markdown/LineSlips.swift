import Diagnostics

/// What Markdown takes for something else than was meant, as far as single lines tell it: a link to a
/// file with a space in its name stays text, so does a heading without a space behind its `##`, and a
/// paragraph whose first line is indented, as Word has it, becomes a frame of code.
struct LineSlips {
  /// A page pasted from elsewhere has hundreds.
  private static let mostReported = 20

  private let slips: MarkdownSlips
  private var fences: CodeFences
  private var found: [Diagnostic] = []
  private var isComment = false
  /// Whether what is indented belongs to an item of a list, or to a footnote.
  private var isList = false
  /// Whether a frame of code may begin: not within a paragraph.
  private var isAfterBreak = true
  /// The first indented paragraph, and how many there are.
  private var indented: (place: Int, count: Int)?

  /// The slips of a text, those of one sort in their order.
  static func problems(_ slips: MarkdownSlips) -> [Diagnostic] {
    var lines = LineSlips(slips)
    lines.read()
    return lines.found
  }

  private init(_ slips: MarkdownSlips) {
    self.slips = slips
    fences = CodeFences(in: slips.text)
  }

  private mutating func read() {
    let text = slips.text
    var start = text.startIndex
    while start < text.endIndex {
      let end = ByteSearch.first(0x0A, in: text[start...]) ?? text.endIndex
      if !fences.enclose(start), !skipsComment(start..<end) { read(start..<end) }
      start = end + 1
    }
    if let indented { found.append(problem(indented.place, count: indented.count)) }
  }

  /// Whether a line belongs to a comment that goes over several.
  private mutating func skipsComment(_ line: Range<Int>) -> Bool {
    let text = slips.text[line]
    if isComment {
      isComment = ByteSearch.first(Array("-->".utf8), in: text) == nil
      return true
    }
    guard text.first(where: { $0 != 0x20 }) == UInt8(ascii: "<"),
      let opening = ByteSearch.first(Array("<!--".utf8), in: text)
    else { return false }
    isComment = ByteSearch.first(Array("-->".utf8), in: text[opening...]) == nil
    return isComment
  }

  private mutating func read(_ line: Range<Int>) {
    let text = slips.text[line]
    let begin = text.drop { $0 == 0x20 || $0 == Self.tab }
    guard let first = begin.first else {
      isAfterBreak = true
      return
    }
    let spaces = text[..<begin.startIndex]
    if spaces.count >= 4 || spaces.contains(Self.tab) {
      // A frame goes on below itself, and its first line has told it.
      if isAfterBreak, !isList { readIndented(begin) }
    } else {
      if beginsItem(begin) {
        isList = true
      } else if isAfterBreak, spaces.isEmpty {
        isList = false
      }
      if first == Self.hash, spaces.isEmpty { readHeading(text) }
      // A heading is no paragraph, and ends with its line.
      isAfterBreak = first == Self.hash
    }
    if found.count < Self.mostReported { found += SpacedLinks(slips: slips).problems(in: line) }
  }

  private static let tab: UInt8 = 0x09
  private static let hash = UInt8(ascii: "#")

  /// Whether a line begins an item of a list, «- », «* », «+ », «1. », «a) », or a footnote.
  private func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "[^".utf8) { return true }
    let mark = line.prefix { $0 != 0x20 && $0 != Self.tab }
    guard let last = mark.last, mark.count <= 10 else { return false }
    if mark.count == 1 { return "-*+".utf8.contains(last) }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
  }

  // MARK: Indented paragraphs

  /// Words with letters beyond ASCII that make a line a sentence of Vietnamese, not a line of code.
  private static let wordsOfSentence = 3

  private mutating func readIndented(_ line: ArraySlice<UInt8>) {
    isAfterBreak = false
    // What begins so is set out on purpose, or the item of a list.
    if beginsItem(line) || line.first == UInt8(ascii: "|") { return }
    var words = 0
    for word in line.split(separator: 0x20) where word.contains(where: { $0 >= 0x80 }) {
      words += 1
      if words == Self.wordsOfSentence { break }
    }
    guard words == Self.wordsOfSentence else { return }
    indented = (indented?.place ?? line.startIndex, (indented?.count ?? 0) + 1)
  }

  private func problem(_ place: Int, count: Int) -> Diagnostic {
    Diagnostic(
      .indentedText, at: slips.placed(at: place, length: 1),
      vi: "đoạn văn thụt đầu dòng thành khung mã, chữ không xuống dòng"
        + (count > 1 ? " (\(count) đoạn trong văn bản này)" : ""),
      en: "an indented paragraph becomes a frame of code, whose lines do not wrap"
        + (count > 1 ? " (\(count) in this text)" : ""),
      mend: Message(
        vi: "bỏ các dấu cách và dấu Tab ở đầu dòng",
        en: "leave out the spaces and tabs before its first line"))
  }

  // MARK: Headings

  /// «##Tiêu đề»; after a single # there may stand a number or a tag.
  private mutating func readHeading(_ line: ArraySlice<UInt8>) {
    let words = line.drop { $0 == Self.hash }
    let level = words.startIndex - line.startIndex
    guard (2...6).contains(level), let first = words.first, first != 0x20, first != Self.tab,
      found.count < Self.mostReported
    else { return }
    let hashes = String(repeating: "#", count: level)
    let start = String(decoding: words.prefix { $0 != 0x20 }.prefix(60), as: UTF8.self)
    found.append(
      Diagnostic(
        .headingSpace, at: slips.placed(at: line.startIndex, length: level),
        vi: "thiếu dấu cách sau \(hashes), nên dòng này không thành đề mục",
        en: "there is no space after \(hashes), so this line is no heading",
        mend: Message(vi: "viết «\(hashes) \(start)…»", en: "write ‘\(hashes) \(start)…’")))
  }
}
