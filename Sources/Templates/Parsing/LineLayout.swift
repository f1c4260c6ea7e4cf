/// Which white space around tags belongs to the tags and not to the text.
///
/// A line that holds nothing but control tags leaves nothing behind, not even its line break; a
/// partial or a parent alone on its line hands its indentation on. The rules are those of the
/// Mustache specification (partials, sections, `~inheritance`).
struct LineLayout {
  private let bytes: [UInt8]
  private let tags: [Tag]
  private let pairs: TagPairs
  private var lines: [Line] = []
  private var lineOfTag: [Int]

  /// Whether the white space before a tag on its line is dropped.
  private(set) var trimsBefore: [Bool]
  /// Whether the white space after a tag is dropped, line break included.
  private(set) var trimsAfter: [Bool]

  /// A line of text; a tag that runs over several lines does not end it.
  private struct Line {
    var range: Range<Int>
    var tags: Range<Int>
    var isBlank: Bool
  }

  init(_ bytes: [UInt8], _ tags: [Tag], _ pairs: TagPairs) {
    self.bytes = bytes
    self.tags = tags
    self.pairs = pairs
    trimsBefore = Array(repeating: false, count: tags.count)
    trimsAfter = trimsBefore
    lineOfTag = Array(repeating: 0, count: tags.count)
    splitLines()
    for line in lines where !line.tags.isEmpty && leavesNothing(line) {
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
    trimsBefore[index] ? leading(index) : []
  }

  /// The indentation of a block: of its first line when the opening tag ends a line, else of the
  /// line that begins with the tag.
  func indentation(ofBlock index: Int) -> ArraySlice<UInt8> {
    let end = pairs.partner[index].map { tags[$0].range.lowerBound } ?? bytes.count
    if isLast(index) {
      var start = lines[lineOfTag[index]].range.upperBound
      while let first = bytes[min(start, end)..<end].firstIndex(where: { !isBlank($0) }) {
        if bytes[first] != 0x0A, bytes[first] != 0x0D { return bytes[start..<first] }
        start = (bytes[first..<end].firstIndex(of: 0x0A) ?? end) + 1
      }
    }
    return isFirst(index) ? leading(index) : []
  }

  private func leading(_ index: Int) -> ArraySlice<UInt8> {
    bytes[lines[lineOfTag[index]].range.lowerBound..<tags[index].range.lowerBound]
  }

  private mutating func splitLines() {
    var line = Line(range: 0..<0, tags: 0..<0, isBlank: true)
    var position = 0
    for index in 0...tags.count {
      let end = index < tags.count ? tags[index].range.lowerBound : bytes.count
      while position < end {
        if bytes[position] == 0x0A {
          line.range = line.range.lowerBound..<position + 1
          line.tags = line.tags.lowerBound..<index
          lines.append(line)
          line = Line(range: position + 1..<position + 1, tags: index..<index, isBlank: true)
        } else if !isSpace(bytes[position]) {
          line.isBlank = false
        }
        position += 1
      }
      guard index < tags.count else { break }
      lineOfTag[index] = lines.count
      position = tags[index].range.upperBound
    }
    line.range = line.range.lowerBound..<bytes.count
    line.tags = line.tags.lowerBound..<tags.count
    lines.append(line)
  }

  private func leavesNothing(_ line: Line) -> Bool {
    guard line.isBlank else { return false }
    if line.tags.count == 1, tags[line.tags.lowerBound].kind == .partial { return true }
    return line.tags.allSatisfy { index in
      let kind = tags[index].kind == .close ? opener(of: index) : tags[index].kind
      switch kind {
      case .parent: return isAlone(parent: tags[index].opens ? index : pairs.partner[index])
      case .block:
        // A block opened and closed on one line stands in the text: its line break stays.
        let partner = pairs.partner[index].map { lineOfTag[$0] }
        return partner != lineOfTag[index] || isArgument(index)
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
        if isLast(index) { trimsAfter[index] = true }
        if isFirst(close) { trimsBefore[close] = true }
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
    return isFirst(parent) && isLast(close)
  }

  private func isFirst(_ index: Int) -> Bool {
    lines[lineOfTag[index]].tags.lowerBound == index && leading(index).allSatisfy(isBlank)
  }

  private func isLast(_ index: Int) -> Bool {
    let line = lines[lineOfTag[index]]
    return line.tags.upperBound == index + 1
      && bytes[tags[index].range.upperBound..<line.range.upperBound].allSatisfy(isSpace)
  }
}

/// Space and tab.
private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}
