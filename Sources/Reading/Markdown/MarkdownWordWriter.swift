/// Collects the words of a text, node by node.
struct MarkdownWordWriter {
  /// Whether only paragraphs are wanted, and how many bytes of them at most.
  private let isAbstract: Bool
  private let enough: Int
  private var out: [UInt8]
  private let start: Int
  /// Where each node of plain text begins among the words, in the order of the visits.
  private(set) var textStarts: [Int] = []
  /// Depth inside blocks that are left out.
  private var skipped = 0
  private var cells = 0

  init(_ out: [UInt8]) {
    self.out = out
    start = out.count
    isAbstract = false
    enough = .max
  }

  /// A writer of as much as an abstract of `limit` Unicode scalars needs.
  init(abstractOf limit: Int) {
    out = []
    start = 0
    isAbstract = true
    // No scalar has more than four bytes; the words are joined by at most two line breaks.
    enough = limit * 6 + 8
  }

  mutating func visit(_ node: borrowing MarkdownNode, _ isEntering: Bool) {
    if isAbstract {
      switch node.kind {
      case .heading, .table, .footnote: skipped += isEntering ? 1 : -1
      case .codeBlock, .htmlBlock: return
      default: break
      }
      if skipped > 0 || out.count > enough { return }
    }
    switch node.kind {
    case .text:
      if !isAbstract { textStarts.append(out.count - start) }
      node.appendLiteral(to: &out)
    case .code: node.appendLiteral(to: &out)
    case .softBreak, .lineBreak: out.append(0x20)
    case .html: if RawHTML.isLineBreak(node.literal) { out.append(0x20) }
    case .tableRow, .tableHeader:
      cells = 0
      if isEntering { beginBlock() }
    case .tableCell:
      if isEntering, cells > 0 { out.append(0x20) }
      if !isEntering { cells += 1 }
    case .paragraph, .heading: if isEntering { beginBlock() }
    case .codeBlock:
      beginBlock()
      node.appendLiteral(to: &out)
    case .htmlBlock:
      beginBlock()
      RawHTML.words(node.literal, to: &out)
    default: break
    }
  }

  /// The words, without line breaks at their end.
  consuming func finished() -> [UInt8] {
    trim()
    return out
  }

  private mutating func beginBlock() {
    trim()
    if out.count > start { out.append(contentsOf: [0x0A, 0x0A]) }
  }

  private mutating func trim() {
    while out.count > start, let last = out.last, last == 0x0A || last == 0x20 {
      out.removeLast()
    }
  }
}
