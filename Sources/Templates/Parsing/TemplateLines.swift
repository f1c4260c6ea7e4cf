/// The lines of a template. A tag that runs over several lines does not end the one it begins on.
struct TemplateLines {
  struct Line {
    /// Its bytes, line break included.
    var range: Range<Int>
    var tags: Range<Int>
    /// Whether there is only white space besides the tags.
    var isBlank: Bool
  }

  private let bytes: [UInt8]
  private let tags: [Tag]
  private(set) var lines: [Line] = []
  private var numbers: [Int]

  init(_ bytes: [UInt8], _ tags: [Tag]) {
    self.bytes = bytes
    self.tags = tags
    numbers = Array(repeating: 0, count: tags.count)
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
      numbers[index] = lines.count
      position = tags[index].range.upperBound
    }
    line.range = line.range.lowerBound..<bytes.count
    line.tags = line.tags.lowerBound..<tags.count
    lines.append(line)
  }

  /// The number of the line on which a tag begins, from 0.
  func number(of tag: Int) -> Int { numbers[tag] }

  /// The line on which a tag begins.
  func line(of tag: Int) -> Line { lines[numbers[tag]] }

  /// What stands before a tag on its line.
  func leading(_ tag: Int) -> ArraySlice<UInt8> {
    bytes[line(of: tag).range.lowerBound..<tags[tag].range.lowerBound]
  }

  /// Whether a tag is the first thing on its line.
  func isFirst(_ tag: Int) -> Bool {
    line(of: tag).tags.lowerBound == tag && leading(tag).allSatisfy(isBlank)
  }

  /// Whether a tag is the last thing on its line.
  func isLast(_ tag: Int) -> Bool {
    let line = line(of: tag)
    return line.tags.upperBound == tag + 1
      && bytes[tags[tag].range.upperBound..<line.range.upperBound].allSatisfy(isSpace)
  }
}

/// Space and tab.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}
