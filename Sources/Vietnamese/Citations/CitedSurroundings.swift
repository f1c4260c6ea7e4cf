/// What stands right around a number, and tells whether it is one of its own.
struct CitedSurroundings {
  private let pieces: TextPieces
  private var bytes: [UInt8] { pieces.bytes }

  init(_ pieces: TextPieces) { self.pieces = pieces }

  private static let fileEndings: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "txt", "md", "htm", "html", "zip", "rar", "jpg", "png",
  ]

  /// Whether a number may begin at a place: not within a word, a number, a path or a name.
  func mayBegin(at start: Int, lastEnd: Int) -> Bool {
    guard start > 0 else { return true }
    let (last, length) = pieces.before(start)
    switch last {
    case 0x2D:
      // «12/KH-UBND-15/KH-UBND»
      return lastEnd > 0 && lastEnd == start - length
    case 0x2C, 0x2E, 0x3A:
      return start < 2 || !WordScalar.isDigit(bytes[start - 2])
    case 0x2F, 0x5C, 0x5F, 0x40, 0x26, 0x3D, 0x25, 0x23, 0x2B, 0x7E, 0x24: return false
    default: break
    }
    if ScalarClass.isDash(last) { return lastEnd > 0 && lastEnd == start - length }
    // «3 / 4 - QĐ»: the beginning is not here.
    return !WordScalar.continues(last) && !pieces.previous(start).isSign("/")
  }

  /// Whether a number may end at a place.
  func mayEnd(at end: Int, isNamed: Bool) -> Bool {
    let next = pieces.next(end)
    guard next.gap.isEmpty else { return true }
    let behind = pieces.next(next.range.upperBound)
    switch next.kind {
    case .end: return true
    case .word: return false
    // The mark of a footnote.
    case .number: return next.range.count <= 2
    case .sign(0x2F): return !behind.gap.isEmpty || (behind.kind != .word && isNamed)
    // «QĐ-UBND.pdf», «49-NQ-TU-ve-viec.html»
    case .sign(0x2E), .sign(0x2D):
      if Self.fileEndings.contains(pieces.folded(behind)) { return false }
      return !behind.gap.isEmpty || behind.kind != .word || pieces.isCapitalized(behind)
        || bytes[behind.range.lowerBound] >= 0x80
    case .sign(0x5F), .sign(0x40), .sign(0x3D): return next.isSign("_") && behind.kind != .word
    default: return true
    }
  }

  /// Whether the number is a part of an address of the web or of mail.
  func isInAddress(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 200 {
      let (scalar, length) = pieces.before(start)
      if TextPieces.space(scalar) != nil { break }
      start -= length
    }
    if start < range.lowerBound {
      let head = bytes[start..<range.lowerBound]
      if head.contains(0x40) || head.starts(with: "www.".utf8) { return true }
      for index in head.indices.dropLast(2)
      where bytes[index] == 0x3A && bytes[index + 1] == 0x2F && bytes[index + 2] == 0x2F {
        return true
      }
    }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < 80 {
      let (scalar, length) = UTF8Scalar.read(bytes.span, end)
      if scalar == 0x40 { return true }
      if TextPieces.space(scalar) != nil || scalar == 0x29 || scalar == 0x5D { break }
      end += length
    }
    return false
  }

  /// The place behind the end of emphasis and links of Markdown.
  func behindMarkup(_ end: Int) -> Int {
    var end = end
    while end < bytes.count {
      switch bytes[end] {
      case 0x2A, 0x22: end += 1
      case 0xE2 where bytes[end...].starts(with: "”".utf8): end += 3
      case 0xC2 where bytes[end...].starts(with: "»".utf8): end += 2
      case 0x5D where end + 1 < bytes.count && bytes[end + 1] == 0x28:
        guard let close = bytes[end...].prefix(300).firstIndex(of: 0x29) else { return end }
        end = close + 1
      default: return end
      }
    }
    return end
  }

  /// Whether a place is in the first forty lines.
  private func isInHead(_ place: Int) -> Bool {
    var lines = 0
    for index in 0..<place where bytes[index] == 0x0A {
      lines += 1
      if lines == 40 { return false }
    }
    return true
  }

  /// Whether this is the line with the number of the document itself: «Số: 12/KH-UBND» alone on a
  /// line, or in the left one of two columns, among the first lines.
  func isOwnNumber(_ range: Range<Int>, _ wordForNumber: TextPiece?) -> Bool {
    guard let word = wordForNumber, pieces.isCapitalized(word) else { return false }
    var start = word.range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      switch bytes[start] {
      case 0x20, 0x09, 0x0D, 0x2A, 0x7C, 0xC2, 0xA0: continue
      default: return false
      }
    }
    guard isInHead(start) else { return false }
    let next = pieces.next(behindMarkup(range.upperBound))
    if next.kind == .end || next.gap.lineBreaks > 0 || next.isSign("|") { return true }
    return next.range.lowerBound - range.upperBound > 1 && next.gap.hasSpace
      && !["ngay", "cua", "ve"].contains(pieces.folded(next))
  }
}
