/// Which white space around tags belongs to the tags and not to the text.
///
/// A line that holds nothing but control tags leaves nothing behind, not even its line break; a
/// partial or a parent alone on its line hands its indentation on. The rules are those of the
/// Mustache specification (partials, sections, `~inheritance`).
struct LineLayout {
  private let bytes: [UInt8]
  private let tags: [Tag]
  private let pairs: TagPairs
  private let lines: TemplateLines

  /// Whether the white space before a tag on its line is dropped.
  private(set) var trimsBefore: [Bool]
  /// Whether the white space after a tag is dropped, line break included.
  private(set) var trimsAfter: [Bool]

  init(_ bytes: [UInt8], _ tags: [Tag], _ pairs: TagPairs) {
    self.bytes = bytes
    self.tags = tags
    self.pairs = pairs
    trimsBefore = Array(repeating: false, count: tags.count)
    trimsAfter = trimsBefore
    lines = TemplateLines(bytes, tags)
    for line in lines.lines where !line.tags.isEmpty && leavesNothing(line) {
      for tag in line.tags {
        trimsBefore[tag] = true
        trimsAfter[tag] = true
      }
    }
    trimUnits()
  }

  /// The text between tag `index - 1` and tag `index` that is kept.
  func gap(_ index: Int) -> Range<Int> {
    var start = index == 0 ? 0 : tags[index - 1].range.upperBound
    var end = index == tags.count ? bytes.count : tags[index].range.lowerBound
    if index > 0, trimsAfter[index - 1] {
      while start < end, isSpace(bytes[start]) {
        start += 1
        if bytes[start - 1] == 0x0A { break }
      }
    }
    if index < tags.count, trimsBefore[index] {
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    }
    return start..<end
  }

  /// What a partial or a parent puts before each of its lines; empty when it is not alone.
  func indentation(ofInclusion index: Int) -> ArraySlice<UInt8> {
    trimsBefore[index] ? lines.leading(index) : []
  }

  /// The indentation of a block: of its first line when the opening tag ends a line, else of the
  /// line that begins with the tag.
  func indentation(ofBlock index: Int) -> ArraySlice<UInt8> {
    let end = pairs.partner[index].map { tags[$0].range.lowerBound } ?? bytes.count
    if lines.isLast(index) {
      var start = lines.line(of: index).range.upperBound
      while let first = bytes[min(start, end)..<end].firstIndex(where: { !isBlank($0) }) {
        if bytes[first] != 0x0A, bytes[first] != 0x0D { return bytes[start..<first] }
        start = (bytes[first..<end].firstIndex(of: 0x0A) ?? end) + 1
      }
    }
    return lines.isFirst(index) ? lines.leading(index) : []
  }

  private func leavesNothing(_ line: TemplateLines.Line) -> Bool {
    guard line.isBlank else { return false }
    if line.tags.count == 1, tags[line.tags.lowerBound].kind == .partial { return true }
    return line.tags.allSatisfy { index in
      let kind = tags[index].kind == .close ? opener(of: index) : tags[index].kind
      switch kind {
      case .parent: return isAlone(parent: tags[index].opens ? index : pairs.partner[index])
      case .block:
        // A block opened and closed on one line stands in the text: its line break stays.
        let partner = pairs.partner[index].map { lines.number(of: $0) }
        return partner != lines.number(of: index) || isArgument(index)
      default: return tags[index].isControl
      }
    }
  }

  /// Parents that stand alone, however long, and the blocks given to a parent.
  private mutating func trimUnits() {
    for index in tags.indices {
      guard let close = pairs.partner[index], close > index else { continue }
      if tags[index].kind == .parent, isAlone(parent: index) {
        trimsBefore[index] = true
        trimsAfter[close] = true
      } else if isArgument(index) {
        if lines.isLast(index) { trimsAfter[index] = true }
        if lines.isFirst(close) { trimsBefore[close] = true }
      }
    }
  }

  private func isArgument(_ index: Int) -> Bool {
    guard let holder = pairs.holder[index] else { return false }
    return tags[holder].kind == .parent
  }

  private func opener(of close: Int) -> Tag.Kind {
    pairs.partner[close].map { tags[$0].kind } ?? .close
  }

  private func isAlone(parent: Int?) -> Bool {
    guard let parent, let close = pairs.partner[parent] else { return false }
    return lines.isFirst(parent) && lines.isLast(close)
  }
}
