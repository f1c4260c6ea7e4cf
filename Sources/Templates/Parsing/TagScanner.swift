import Diagnostics

/// Finds the tags of a template, in order, and what is wrong inside each of them.
struct TagScanner {
  /// How many problems of one template are reported; after so many it is not a template.
  static let mostProblems = 50

  private let source: SourceText
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  private(set) var tags: [Tag] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    var position = 0
    while diagnostics.count < Self.mostProblems,
      let start = source.bytes.firstIndex(of: open, from: position)
    {
      position = scanTag(at: start)
    }
  }

  /// Reads the tag whose delimiter begins at `start`; returns where to go on.
  private mutating func scanTag(at start: Int) -> Int {
    let bytes = source.bytes
    let inside = start + open.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    var closer = close
    if sigil == UInt8(ascii: "{") { closer.insert(UInt8(ascii: "}"), at: 0) }
    if sigil == UInt8(ascii: "=") { closer.insert(UInt8(ascii: "="), at: 0) }

    let kind = kind(of: sigil)
    let content = inside + (kind == .variable ? 0 : 1)
    let next = kind == .comment ? nil : bytes.firstIndex(of: open, from: content)
    // Not past the next tag: many unclosed tags must not cost a walk to the end of the file each.
    let limit = next.map { min($0 + closer.count, bytes.count) } ?? bytes.count
    guard let end = bytes.firstIndex(of: closer, from: content, before: limit) else {
      let stop = bytes.firstIndex(of: close, from: content, before: limit).map { $0 + close.count }
      if closer != close, let stop {
        report(.halfClosed(closer: String(decoding: closer, as: UTF8.self)), start..<stop)
        return stop
      }
      report(.unclosedTag(closer: String(decoding: closer, as: UTF8.self)), start..<inside)
      return next ?? bytes.count
    }
    let range = start..<end + closer.count
    switch kind {
    case .comment:
      tags.append(Tag(kind: kind, range: range, name: "", nameStart: content, isDynamic: false))
    case .delimiters: setDelimiters(content..<end, of: range)
    default: appendNamed(kind, content..<end, of: range)
    }
    return range.upperBound
  }

  private func kind(of sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    default: .variable
    }
  }

  private mutating func appendNamed(_ kind: Tag.Kind, _ content: Range<Int>, of tag: Range<Int>) {
    var content = trimmed(content)
    let mayBeDynamic = kind == .partial || kind == .parent || kind == .close
    let isDynamic = mayBeDynamic && !content.isEmpty && source.bytes[content.lowerBound] == 0x2A
    if isDynamic { content = trimmed(content.lowerBound + 1..<content.upperBound) }

    let name = String(decoding: source.bytes[content], as: UTF8.self)
    if content.isEmpty { return report(.emptyTag, tag) }
    if source.bytes[content].contains(where: isSpace) { return report(.spacedName(name), tag) }
    let isPath = kind == .variable || kind == .raw || kind == .section || kind == .inverted
    if isPath || (isDynamic && kind != .close), name != ".",
      name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .contains(where: \.isEmpty)
    {
      return report(.emptyPart(name), tag)
    }
    tags.append(
      Tag(
        kind: kind, range: tag, name: name, nameStart: content.lowerBound, isDynamic: isDynamic))
  }

  private mutating func setDelimiters(_ content: Range<Int>, of tag: Range<Int>) {
    let parts = source.bytes[content].split(whereSeparator: isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      return report(.delimiters, tag)
    }
    open = Array(parts[0])
    close = Array(parts[1])
    tags.append(
      Tag(
        kind: .delimiters, range: tag, name: "", nameStart: content.lowerBound, isDynamic: false))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, isSpace(source.bytes[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, isSpace(source.bytes[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private mutating func report(_ problem: TemplateProblem, _ range: Range<Int>) {
    diagnostics.append(problem.diagnostic(at: source.place(of: range)))
  }
}

/// Space, tab and the line breaks.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension [UInt8] {
  /// Where `needle` begins, at `start` or later, all of it before `end`.
  func firstIndex(of needle: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    guard let first = needle.first else { return nil }
    let end = end ?? count
    var position = start
    while position < end, let found = self[position..<end].firstIndex(of: first) {
      if self[found..<end].starts(with: needle) { return found }
      position = found + 1
    }
    return nil
  }
}

extension SourceText {
  /// The place of a stretch of bytes, its length cut at the end of the line.
  func place(of range: Range<Int>) -> Place {
    let line = bytes[range].prefix { $0 != 0x0A }
    let length = line.count { $0 & 0xC0 != 0x80 }
    return place(position(at: range.lowerBound, length: length))
  }
}
