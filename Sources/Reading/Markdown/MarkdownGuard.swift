/// Keeps a few kilobytes of Markdown from costing minutes or gigabytes.
///
/// This version of cmark-gfm fills up short table rows with empty cells, so that 16 kB become
/// 16 million cells, and searches the rest of the text for the end of each `<?` and `<!`. No text
/// that people write comes near the limits.
struct MarkdownGuard {
  /// Columns of a table; the time of a row grows with their square.
  private static let columns = 1_000
  /// Cells that may be filled up, besides some for each cell that is written.
  private static let filledCells = 200_000
  /// Beginnings of declarations and instructions that HTML knows and Markdown shows as text.
  private static let declarations = 1_000

  /// Whether tables may be read as tables.
  private(set) var allowsTables = true
  /// The text to parse; its lines are those of the original.
  private(set) var text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    // Most texts have neither tables nor tags.
    let first = ByteSearch.first(UInt8(ascii: "|"), in: text)
    if first ?? ByteSearch.first(UInt8(ascii: "<"), in: text) == nil { return }
    let count = text.withUnsafeBufferPointer { Count($0) }
    let allowed = Self.filledCells + 8 * count.pipes
    allowsTables = count.cells <= allowed && count.widest <= Self.columns
    if count.declarations > Self.declarations { escapeDeclarations() }
  }

  private mutating func escapeDeclarations() {
    var out: [UInt8] = []
    for index in text.indices {
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      if text[index] == UInt8(ascii: "<"), next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
        out.append(contentsOf: "&lt;".utf8)
      } else {
        out.append(text[index])
      }
    }
    text = out[...]
  }

  /// What the limits are about, from one look at the text.
  private struct Count {
    var pipes = 0
    var widest = 0
    /// The cells of all tables if every block of lines were one as wide as its widest line.
    var cells = 0
    var declarations = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
      var (lines, width, blockWidth) = (0, 0, 0)
      var isBlank = true
      var last: UInt8 = 0
      for byte in text {
        switch byte {
        case 0x0A:
          lines += 1
          blockWidth = max(blockWidth, width)
          widest = max(widest, width)
          if isBlank {
            cells += blockWidth * lines
            (lines, blockWidth) = (0, 0)
          }
          (width, isBlank) = (0, true)
        case UInt8(ascii: "|"):
          width += 1
          pipes += 1
          isBlank = false
        case 0x20, 0x09: break
        case UInt8(ascii: "?"), UInt8(ascii: "!"):
          if last == UInt8(ascii: "<") { declarations += 1 }
          isBlank = false
        default: isBlank = false
        }
        last = byte
      }
      widest = max(widest, width)
      cells += max(blockWidth, width) * (lines + 1)
    }
  }
}
